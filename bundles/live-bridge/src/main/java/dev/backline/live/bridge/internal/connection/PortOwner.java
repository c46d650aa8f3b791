package dev.backline.live.bridge.internal.connection;

import dev.backline.api.home.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Remembers in the home which process owns a reply port, so that another one can name it. */
final class PortOwner {
    private final Optional<Home> home;

    PortOwner(Optional<Home> home) {
        this.home = home;
    }

    /** Notes that the port is this process's. A home that cannot be written is no reason not to talk to Live. */
    void claim(int port) {
        try {
            if (home.isPresent() && !home.get().readOnly()) {
                byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
                home.get().replace(file(home.get(), port), pid);
            }
        } catch (IOException e) {
            System.getLogger(PortOwner.class.getName()).log(System.Logger.Level.DEBUG, "Owner not noted", e);
        }
    }

    /** Notes that it is nobody's. */
    void release(int port) {
        try {
            if (home.isPresent()
                    && owner(port).equals(Optional.of(ProcessHandle.current().pid()))) {
                Files.deleteIfExists(file(home.get(), port));
            }
        } catch (IOException e) {
            System.getLogger(PortOwner.class.getName()).log(System.Logger.Level.DEBUG, "Owner not deleted", e);
        }
    }

    /** Answers who has it, in words: a process of this home when one lives that claimed it. */
    String name(int port) {
        try {
            return owner(port)
                    .filter(pid -> ProcessHandle.of(pid).isPresent())
                    .map(pid -> "by Backline's process " + pid)
                    .orElse("by another program");
        } catch (IOException e) {
            return "by another program";
        }
    }

    private Optional<Long> owner(int port) throws IOException {
        if (home.isEmpty() || !Files.exists(file(home.get(), port))) {
            return Optional.empty();
        }
        String pid = Files.readString(file(home.get(), port)).strip();
        return pid.matches("\\d{1,18}") ? Optional.of(Long.parseLong(pid)) : Optional.empty();
    }

    private static Path file(Home home, int port) throws IOException {
        return home.folder("live").resolve("reply-port-" + port);
    }
}
