package dev.backline.live.set.internal.write;

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
 */
record SetContext(LiveSet set, Lineup lineup, Shapes shapes, SampleFacts samples, Omissions omissions) {}
