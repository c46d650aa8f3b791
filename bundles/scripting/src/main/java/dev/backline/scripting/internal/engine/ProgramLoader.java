package dev.backline.scripting.internal.engine;

/** The classes of one version of one script; let go with its last object. */
final class ProgramLoader extends ClassLoader {
    private final Program program;

    ProgramLoader(Program program, ClassLoader parent) {
        super("script:" + program.file(), parent);
        this.program = program;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = program.classes().get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
