package dev.backline.api.produce;

import dev.backline.model.Beats;
import dev.backline.model.TimeSignature;
import java.util.List;
import java.util.Set;

/**
 * The course of a track: sections in order, without gaps, from beat 0.
 *
 * @param sections at least one
 */
public record Form(List<Section> sections) {
    /** Checks that the sections follow each other. */
    public Form {
        sections = List.copyOf(sections);
        Beats end = Beats.ZERO;
        for (Section section : sections) {
            if (!section.start().equals(end)) {
                throw new IllegalArgumentException("Section " + section.name() + " starts at " + section.start()
                        + ", but the one before it ends at " + end + ".");
            }
            end = section.end();
        }
    }

    /** Answers where the last section ends. */
    public Beats length() {
        return sections.isEmpty() ? Beats.ZERO : sections.getLast().end();
    }

    /**
     * A section.
     *
     * @param name what the producer reads, unique in the form: {@code Intro}, {@code Drop 2}
     * @param kind {@code intro}, {@code verse}, {@code build}, {@code drop}, {@code break}, {@code bridge}, {@code outro} or another word
     * @param start where it begins
     * @param bars its length
     * @param signature gives the length of a bar
     * @param energy 0 to 1
     * @param roles the parts that play in it
     */
    public record Section(
            String name,
            String kind,
            Beats start,
            int bars,
            TimeSignature signature,
            double energy,
            Set<String> roles) {
        /** Copies the roles. */
        public Section {
            roles = Set.copyOf(roles);
        }

        /** Answers its length. */
        public Beats length() {
            return signature.bar().times(bars);
        }

        /** Answers where it ends. */
        public Beats end() {
            return start.plus(length());
        }
    }
}
