package dev.backline.engine.internal.device;

import dev.backline.engine.internal.control.Course;
import dev.backline.engine.internal.control.Lanes;
import dev.backline.engine.internal.control.Product;
import dev.backline.model.Device;
import dev.backline.model.Mixer;
import dev.backline.model.ParameterRef;

/**
 * The fader of a rack's chain.
 *
 * @param chain whose
 * @param lanes of its track
 */
record ChainFader(Device.Chain chain, Lanes lanes) {
    private static final double MOST = 1.9952623149688795;

    Fader fader() {
        Mixer mixer = chain.strip().mixer();
        Course level = lanes.level(target("volume"), mixer.volume().ratio(), MOST);
        Course heard = Product.of(level, lanes.toggle(target("on"), mixer.on()));
        return new Fader(heard, lanes.of(target("pan"), mixer.pan(), -1, 1, false), Fader.Mono.STEREO);
    }

    private ParameterRef target(String name) {
        String id = chain.strip().id();
        return ParameterRef.of("chain/" + (id.isEmpty() ? "?" : id) + "/" + name);
    }
}
