package dev.backline.distribution.benchmarks;

/** A benchmark cannot be measured; the message says why, for a person. */
final class BenchmarkException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BenchmarkException(String message) {
        super(message);
    }
}
