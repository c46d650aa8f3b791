package dev.backline.live.osc.internal.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Outcome;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.live.osc.api.OscBundle;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.api.OscProtocol;
import dev.backline.live.osc.api.OscTime;
import dev.backline.live.osc.api.OscUnsigned;
import dev.backline.live.osc.internal.port.ChannelTransport;
import java.net.ConnectException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OscActionsTest {
    private static final Pattern PLACE = Pattern.compile("Listening on 127\\.0\\.0\\.1:(\\d+)");

    private final ChannelTransport transport = new ChannelTransport();
    private final OscActions actions = new OscActions(transport);

    @ParameterizedTest
    @EnumSource
    void whatIsSentIsHeardAsItWasTyped(OscProtocol protocol) throws Exception {
        BlockingQueue<OscPacket> heard = new LinkedBlockingQueue<>();
        try (OscPort port = transport.open(OscOptions.over(protocol).build(), (packet, from) -> heard.add(packet))) {
            String to = "localhost:" + port.address().getPort();
            OscActions.Sent sent = actions.send(
                    "/a",
                    List.of("7", "-0.5", "true", "Bass 2"),
                    to,
                    Optional.empty(),
                    protocol == OscProtocol.TCP_LENGTH,
                    protocol == OscProtocol.TCP_SLIP);
            assertThat(sent).isEqualTo(new OscActions.Sent("/a", "ifTs", List.of(7, -0.5f, true, "Bass 2"), to));
            assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo(OscMessage.of("/a", 7, -0.5f, true, "Bass 2"));
        }
    }

    @Test
    void typesAreTakenAtTheirWord() throws Exception {
        List<Object> values = new TypedArguments(
                        "ihfdsScmrtbuTFNI[i[s]]",
                        List.of(
                                "1",
                                "2",
                                "3",
                                "4",
                                "5",
                                "six",
                                "7",
                                "00903c7f",
                                "ff0000ff",
                                "2026-11-28T17:00:00.5Z",
                                "c0db",
                                "4294967295",
                                "8",
                                "nine"))
                .read();
        OscMessage message = new OscMessage("/a", values);
        assertThat(message.typeTags()).isEqualTo("ihfdsScmrtbuTFNI[i[s]]");
        assertThat(values).contains(new OscUnsigned(4_294_967_295L), new OscTime(0xeeb5_8710_8000_0000L));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    i  | 1.5 | Argument 1 is "1.5", but its type 'i' expects a whole number in its range.
                    m  | 90  | Argument 1 is "90", but its type 'm' expects eight hexadecimal digits.
                    c  | ab  | Argument 1 is "ab", but its type 'c' expects one character.
                    t  | now | Argument 1 is "now", but its type 't' expects "immediately" or a time such as 2026-11-28T17:00:00Z.
                    x  | 1   | --types has a 'x', but i h f d s S c m r t b u T F N I [ ] were expected.
                    ii | 1   | --types is "ii", but there is no argument left for its 'i'.
                    T  | 1   | --types is "T" and takes 0 arguments, but 1 are given.
                    [i | 1   | --types is "[i", but a ] for each [ was expected.
                    """)
    void whatDoesNotFitItsTypeIsNamed(String types, String argument, String message) {
        assertThatThrownBy(() -> new TypedArguments(types, List.of(argument)).read())
                .isInstanceOf(ActionFault.class)
                .hasMessage(message);
    }

    @Test
    void aWrongAddressHostOrPortIsNamed() {
        assertThat(refused("a", "127.0.0.1:9").getMessage()).contains("begins with a slash");
        assertThat(refused("/a", "127.0.0.1").getMessage()).contains("a host and a port such as 127.0.0.1:11000");
        assertThat(refused("/a", "127.0.0.1:70000").kind()).isEqualTo(Kind.USAGE);
    }

    private ActionFault refused(String address, String to) {
        return catchThrowableOfType(
                ActionFault.class, () -> actions.send(address, List.of(), to, Optional.empty(), false, false));
    }

    @Test
    void listeningTellsMessagesAndTheTimeOfTheirBundle() throws Exception {
        OscTime time = new OscTime(0xeeb5_8710_8000_0000L);
        try (OscPort other = transport.open(OscOptions.udp().build(), (packet, from) -> {})) {
            Outcome<Hearing> outcome = listen(
                    2,
                    port -> other.send(
                            new OscBundle(
                                    time, List.of(OscMessage.of("/a", 1), OscMessage.of("/b", List.of(0.5f, "x")))),
                            port));
            String from = "127.0.0.1:" + other.address().getPort();
            assertThat(outcome.results())
                    .containsExactly(
                            new Hearing(from, "2026-11-28T17:00:00.500Z", "/a", "i", List.of(1)),
                            new Hearing(from, "2026-11-28T17:00:00.500Z", "/b", "[fs]", List.of(List.of(0.5f, "x"))));
            assertThat(outcome.faults()).isEmpty();
        }
    }

    @Test
    void whatIsNotOscMakesItDoneInPart() throws Exception {
        Outcome<Hearing> outcome = listen(1, port -> {
            try (DatagramSocket socket = new DatagramSocket()) {
                socket.send(new DatagramPacket(new byte[] {1, 2, 3, 4}, 4, port));
                socket.send(new DatagramPacket(new byte[] {'/', 'a', 0, 0}, 4, port));
            }
        });
        assertThat(outcome.results()).hasSize(1);
        assertThat(outcome.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.getMessage())
                        .contains("1 packets were not OSC. The first: from 127.0.0.1:")
                        .contains("Byte 0: the byte 01 was found"));
    }

    @Test
    void silenceIsNotFound() {
        assertThatThrownBy(() ->
                        actions.listen(0, 0, Optional.empty(), false, false, "127.0.0.1", List.of(), Progress.NONE))
                .isInstanceOf(ActionFault.class)
                .hasMessageContaining("Nothing was heard on 127.0.0.1:")
                .extracting(fault -> ((ActionFault) fault).kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void cancellingEndsItAndClosesThePort() {
        InetSocketAddress[] address = new InetSocketAddress[1];
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String message) {
                Matcher place = PLACE.matcher(message);
                if (place.find()) {
                    address[0] = new InetSocketAddress("127.0.0.1", Integer.parseInt(place.group(1)));
                }
            }

            @Override
            public boolean cancelled() {
                return address[0] != null;
            }
        };
        assertThatThrownBy(
                        () -> actions.listen(0, 600, Optional.empty(), true, false, "127.0.0.1", List.of(), cancelled))
                .isInstanceOf(JobCancelled.class);
        assertThatThrownBy(() -> {
                    try (Socket socket = new Socket(address[0].getAddress(), address[0].getPort())) {
                        assertThat(socket.isConnected()).isFalse();
                    }
                })
                .isInstanceOf(ConnectException.class);
    }

    private Outcome<Hearing> listen(int count, Sending sending) throws Exception {
        Progress progress = new Progress() {
            private boolean sent;

            @Override
            public void report(double fraction, String message) {
                Matcher place = PLACE.matcher(message);
                if (!sent && place.find()) {
                    sent = true;
                    try {
                        sending.to(new InetSocketAddress("127.0.0.1", Integer.parseInt(place.group(1))));
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        return actions.listen(0, 60, Optional.of(count), false, false, "127.0.0.1", List.of(), progress);
    }

    private interface Sending {
        void to(InetSocketAddress port) throws Exception;
    }
}
