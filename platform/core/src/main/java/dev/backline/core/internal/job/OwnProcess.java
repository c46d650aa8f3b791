package dev.backline.core.internal.job;

import java.time.Instant;
import java.util.Optional;

/** This process, marked so that a later one with the same number is not taken for it. */
final class OwnProcess {
    /** Answers {@code <process id> <start in milliseconds>}. */
    String mark() {
        ProcessHandle self = ProcessHandle.current();
        return self.pid() + " " + started(self);
    }

    /** Answers whether the process with a mark still runs. */
    boolean alive(String mark) {
        String[] parts = mark.split(" ");
        try {
            Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(parts[0]));
            return process.filter(ProcessHandle::isAlive).isPresent()
                    && (parts.length < 2 || started(process.get()) == Long.parseLong(parts[1]));
        } catch (NumberFormatException damaged) {
            return false;
        }
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
