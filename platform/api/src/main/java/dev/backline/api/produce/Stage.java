package dev.backline.api.produce;

/**
 * A stage on the way from a brief to a track. Stages are services; settings or the brief pick one by its id, and the
 * provenance records it. A new stage is offered, never slipped in, so an old seed keeps its sound.
 */
public interface Stage {
    /** Answers the id: lower-case words joined by dots or hyphens, unique among the stages of one kind, for ever the same. */
    String id();

    /** Answers one line for people. */
    String title();
}
