package dev.backline.api.produce;

import java.util.List;

/** Turns a brief into a template. */
public interface TemplateStage extends Stage {
    /** Answers the genres that it knows, in the order to show them. */
    List<String> genres();

    /** Answers the moods that it knows, in the order to show them. */
    List<String> moods();

    /**
     * Answers the template for a brief; what the brief leaves open depends on genre, mood and seed.
     *
     * @throws ProduceFault if genre or mood is unknown, or a tempo or key does not fit
     */
    Template template(Brief brief) throws ProduceFault;
}
