package dev.backline.distribution.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault N01: nothing listens or sends unless it is asked to. The system tells which sockets of the network are the process's own. */
class OpenSocketsTest {
    private static final String SCRIPT = """
            def sockets = {
                def mine = new File('/proc/self/fd').listFiles().collect { fd ->
                    try {
                        java.nio.file.Files.readSymbolicLink(fd.toPath()).toString()
                    } catch (IOException gone) {
                        ''
                    }
                }.findAll { it.startsWith('socket:[') }.collect { it[8..-2] }
                ['tcp', 'tcp6', 'udp', 'udp6'].collect { new File("/proc/self/net/$it") }.findAll { it.exists() }
                    .collectMany { it.readLines().drop(1) }.count { mine.contains(it.trim().split(/\\s+/)[9]) }
            }
            println "at start: ${sockets()}"
            osc.send '/a', [1, 0.5], to: '127.0.0.1:9'
            println "after a message: ${sockets()}"
            def own = new DatagramSocket()
            println "with one of the script's own: ${sockets()}"
            own.close()
            """;

    @TempDir
    Path temp;

    @Test
    void noSocketIsOpenAtStartNorAfterAMessageWasSent() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/net")), "Only Linux tells by files whose a socket is.");
        Path folder = Files.createDirectories(temp.resolve("work"));
        Files.writeString(folder.resolve("sockets.groovy"), SCRIPT);
        Backline.Answer answer = new Backline(temp.resolve("home"), folder).run("run", "sockets.groovy");
        assertThat(answer.exit()).as(answer.all()).isZero();
        assertThat(answer.out().lines())
                .containsExactly("at start: 0", "after a message: 0", "with one of the script's own: 1");
        System.out.println("N01 | sockets at start and after a message over OSC | none");
    }
}
