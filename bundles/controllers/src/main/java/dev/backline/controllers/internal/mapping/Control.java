package dev.backline.controllers.internal.mapping;

/**
 * A knob, fader, key or wheel as its messages tell it apart.
 *
 * @param kind what it sends
 * @param channel 1 to 16
 * @param number controller or key; 0 where there is none
 */
public record Control(Kind kind, int channel, int number) {
    private static final int PAIR = 32;

    /** Checks the ranges. */
    public Control {
        int most = kind == Kind.CONTROLLER_14 ? PAIR - 1 : 127;
        if (channel < 1 || channel > 16 || number < 0 || number > most) {
            throw new IllegalArgumentException("The control is " + kind.word + " " + channel + " " + number
                    + ", but a channel from 1 to 16 and a number from 0 to " + most + " were expected.");
        }
    }

    /** Answers a controller of one message. */
    public static Control controller(int channel, int number) {
        return new Control(Kind.CONTROLLER, channel, number);
    }

    /** Answers whether a message comes from it. */
    boolean sends(Message message) {
        if (message.status() >= 0xF0 || message.channel() != channel) {
            return false;
        }
        return switch (kind) {
            case NOTE -> message.command() <= 0x90 && message.data1() == number;
            case CONTROLLER -> message.command() == 0xB0 && message.data1() == number;
            case CONTROLLER_14 ->
                message.command() == 0xB0 && (message.data1() == number || message.data1() == number + PAIR);
            case BEND -> message.command() == 0xE0;
            case PRESSURE -> message.command() == 0xD0;
        };
    }

    /** Answers whether a message of a pair brings the fine half. */
    boolean fine(Message message) {
        return message.data1() == number + PAIR;
    }

    /** What a control sends. */
    public enum Kind {
        /** Keys and pads. */
        NOTE("note"),
        /** One controller, 0 to 127. */
        CONTROLLER("cc"),
        /** The pair of controllers n and n+32, 0 to 16,383. */
        CONTROLLER_14("cc14"),
        /** The wheel, 0 to 16,383. */
        BEND("bend"),
        /** The pressure of a channel. */
        PRESSURE("pressure");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Answers its word in a map. */
        String word() {
            return word;
        }
    }
}
