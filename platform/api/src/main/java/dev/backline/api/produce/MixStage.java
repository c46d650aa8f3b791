package dev.backline.api.produce;

import dev.backline.model.LiveSet;

/** Turns a song that has its sounds into a production: chains of effects, buses, returns, side-chains, automation. */
public interface MixStage extends Stage {
    /**
     * Answers the mixed set: same arguments, same set.
     *
     * @param set groups with their parts, each with its instrument alone; the template's returns, still empty; the main track. A track's id is the
     *     part's role, the return's name in lower case, or {@code group-} and the group's name. Tracks, clips and notes stay as they are.
     * @param template names genre, levels and returns
     * @param form the sections, for what moves
     * @throws ProduceFault if the set cannot be mixed
     */
    LiveSet mix(LiveSet set, Template template, Form form) throws ProduceFault;
}
