package dev.backline.model;

import java.util.Optional;

/**
 * A row of the session.
 *
 * @param name what the producer reads
 * @param tempo the tempo that its launch sets, if any
 * @param color its colour
 * @param signature the signature that its launch sets, if any
 * @param follow what it does when it has played for a while
 * @param annotation the producer's remark
 * @param id stable name of the scene in its set; empty when nothing needs to name it
 */
public record Scene(
        String name,
        Optional<Tempo> tempo,
        Color color,
        Optional<TimeSignature> signature,
        FollowAction follow,
        String annotation,
        String id) {
    /** Answers a scene that only may have a tempo. */
    public Scene(String name, Optional<Tempo> tempo, Color color) {
        this(name, tempo, color, Optional.empty(), FollowAction.OFF, "", "");
    }

    /** Answers a scene without a tempo of its own. */
    public static Scene of(String name, Color color) {
        return new Scene(name, Optional.empty(), color);
    }

    /** Answers the same scene with another name. */
    public Scene withName(String value) {
        return new Scene(value, tempo, color, signature, follow, annotation, id);
    }

    /** Answers the same scene with a tempo. */
    public Scene withTempo(Tempo value) {
        return new Scene(name, Optional.of(value), color, signature, follow, annotation, id);
    }

    /** Answers the same scene with a signature. */
    public Scene withSignature(TimeSignature value) {
        return new Scene(name, tempo, color, Optional.of(value), follow, annotation, id);
    }

    /** Answers the same scene with another follow action. */
    public Scene withFollow(FollowAction value) {
        return new Scene(name, tempo, color, signature, value, annotation, id);
    }

    /** Answers the same scene with another id. */
    public Scene withId(String value) {
        return new Scene(name, tempo, color, signature, follow, annotation, value);
    }
}
