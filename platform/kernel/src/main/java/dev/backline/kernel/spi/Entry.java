package dev.backline.kernel.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The door behind the kernel: a service that takes the arguments and streams of the process. The kernel calls the
 * highest-ranked one once, on the main thread, after all bundles were started.
 */
@FunctionalInterface
@ConsumerType
public interface Entry {
    /**
     * Runs the program and answers its exit code. The kernel's own options ({@code --home DIR}, {@code --clean},
     * {@code --safe}, and a {@code --debug} that stands before the first word) are already taken out of
     * {@code arguments}; everything else is untouched.
     */
    int run(List<String> arguments, Streams streams);
}
