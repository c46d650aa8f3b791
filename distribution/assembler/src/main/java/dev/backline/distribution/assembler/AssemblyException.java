package dev.backline.distribution.assembler;

/** Says why an edition cannot be built: where, what was found, what was expected, what to do. */
public final class AssemblyException extends Exception {
    private static final long serialVersionUID = 1L;

    AssemblyException(String message) {
        super(message);
    }
}
