package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Era;
import dev.backline.live.set.internal.xml.Shapes;
import dev.backline.model.LiveSet;

/**
 * What all parts of one writing share.
 *
 * @param set what is written
 * @param lineup its tracks in order
 * @param shapes of the elements
 * @param samples lengths of the audio files
 * @param omissions what could not be written
 * @param handles where parameters are
 * @param pointers what names a target
 */
record SetContext(
        LiveSet set,
        Lineup lineup,
        Shapes shapes,
        SampleFacts samples,
        Omissions omissions,
        Handles handles,
        Pointers pointers) {
    SetContext(LiveSet set, Lineup lineup, Shapes shapes, SampleFacts samples, Omissions omissions) {
        this(set, lineup, shapes, samples, omissions, new Handles(), new Pointers());
    }

    Era era() {
        return shapes.era();
    }
}
