package dev.backline.api.produce;

/** Finds the chords of a track. */
public interface HarmonyStage extends Stage {
    /** Answers the chords over the whole form: same arguments, same chords. */
    Harmony harmony(Brief brief, Template template, Form form) throws ProduceFault;
}
