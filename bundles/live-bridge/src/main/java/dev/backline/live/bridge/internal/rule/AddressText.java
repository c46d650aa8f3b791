package dev.backline.live.bridge.internal.rule;

import dev.backline.live.bridge.internal.rule.Address.Property;
import java.util.Locale;

/** Reads an address such as {@code track('Lead').device('Filter').frequency}. */
final class AddressText {
    private final Tokens tokens;

    AddressText(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Answers whether an address begins here. */
    static boolean begins(Tokens tokens) {
        return tokens.peek().is("track") || tokens.peek().is("song");
    }

    Address read() throws RuleFault {
        if (tokens.takes("song")) {
            tokens.expect(".", "behind song");
            tokens.expect("tempo", "behind song");
            return Address.song(Property.TEMPO);
        }
        tokens.expect("track", "at the start of an address");
        String track = argument("a track's name in quotes or its number");
        tokens.expect(".", "behind the track");
        return member(track);
    }

    /** Answers what is to be launched: a scene, or a clip of a track. */
    Address launched() throws RuleFault {
        if (tokens.takes("scene")) {
            return new Address("", "", Property.LAUNCH, argument("a scene's name in quotes or its number"));
        }
        tokens.expect("track", "or scene behind launch");
        String track = argument("a track's name in quotes or its number");
        tokens.expect(".", "and a clip behind the track");
        tokens.expect("clip", "behind the track");
        return new Address(track, "", Property.LAUNCH, argument("a clip's name in quotes or its scene's number"));
    }

    /** Answers the track that is to be stopped. */
    Address stopped() throws RuleFault {
        tokens.expect("track", "behind stop");
        return Address.track(argument("a track's name in quotes or its number"), Property.STOP);
    }

    /** Answers an address that is to be set. */
    Address target() throws RuleFault {
        Token from = tokens.peek();
        Address address = read();
        if (!address.property().written()) {
            throw new RuleFault(
                    tokens.line(),
                    address + " at column " + from.column()
                            + " can be read, but nobody can set it. Set a volume, pan, send,"
                            + " mute, solo, arm, tempo or a device's parameter.");
        }
        return address;
    }

    private Address member(String track) throws RuleFault {
        Token word = tokens.peek();
        return switch (word.text().toLowerCase(Locale.ROOT)) {
            case "volume", "pan", "mute", "solo", "arm", "meter", "playing" -> {
                tokens.take();
                yield Address.track(track, Property.valueOf(word.text().toUpperCase(Locale.ROOT)));
            }
            case "send" -> {
                tokens.take();
                yield new Address(track, "", Property.SEND, argument("a return track's name or number"));
            }
            case "clip" -> {
                tokens.take();
                String clip = argument("a clip's name");
                tokens.expect(".", "and playing behind the clip");
                tokens.expect("playing", "behind the clip");
                yield new Address(track, "", Property.CLIP, clip);
            }
            case "device" -> {
                tokens.take();
                String device = argument("a device's name in quotes or its number");
                tokens.expect(".", "and a parameter behind the device");
                yield Address.parameter(track, device, parameter());
            }
            default -> throw tokens.fault("volume, pan, send, mute, solo, arm, meter, playing, clip or device");
        };
    }

    private String parameter() throws RuleFault {
        if (tokens.takes("parameter")) {
            return argument("a parameter's name in quotes or its number");
        }
        if (tokens.peek().kind() != Token.Kind.WORD) {
            throw tokens.fault("a parameter such as frequency, or parameter('Filter Freq'),");
        }
        return tokens.take().text();
    }

    private String argument(String what) throws RuleFault {
        tokens.expect("(", "and " + what);
        Token token = tokens.peek();
        if (token.kind() != Token.Kind.TEXT && !token.text().matches("[1-9]\\d{0,3}")
                || token.text().isBlank()) {
            throw tokens.fault(what);
        }
        tokens.take();
        tokens.expect(")", "behind " + what);
        return token.kind() == Token.Kind.TEXT ? token.text() : "#" + token.text();
    }
}
