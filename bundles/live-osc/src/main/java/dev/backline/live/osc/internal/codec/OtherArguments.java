package dev.backline.live.osc.internal.codec;

import org.jspecify.annotations.Nullable;

/** JavaOSC's arguments, loaded when the first one comes: most never do. */
final class OtherArguments {
    private @Nullable JavaOscArguments loaded;

    JavaOscArguments get() {
        JavaOscArguments known = loaded;
        if (known == null) {
            known = new JavaOscArguments();
            loaded = known;
        }
        return known;
    }
}
