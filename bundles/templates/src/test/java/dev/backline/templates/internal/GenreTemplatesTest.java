package dev.backline.templates.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.produce.Brief;
import dev.backline.api.produce.ProduceFault;
import dev.backline.api.produce.Template;
import dev.backline.model.Key;
import dev.backline.model.Lufs;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GenreTemplatesTest {
    private final GenreTemplates templates = new GenreTemplates();

    @Test
    void everyGenreAndMoodStaysInItsTempoRange() throws ProduceFault {
        for (Genre genre : Genres.ALL) {
            for (String mood : templates.moods()) {
                for (long seed = 0; seed < 20; seed++) {
                    Template template = templates.template(brief(genre.id(), mood, seed));
                    assertThat(template.tempo().bpm()).isBetween(genre.slowBpm(), genre.fastBpm());
                    assertThat(template.parts())
                            .hasSizeGreaterThanOrEqualTo(genre.id().equals("ambient") ? 4 : 8);
                }
            }
        }
    }

    @Test
    void groupsLieTogetherAndSendsNameReturns() throws ProduceFault {
        for (Genre genre : Genres.ALL) {
            Template template = templates.template(brief(genre.id(), "energetic", 1));
            Set<String> left = new HashSet<>();
            String group = "";
            for (Template.Part part : template.parts()) {
                if (!part.group().equals(group)) {
                    assertThat(left.add(part.group())).isTrue();
                    group = part.group();
                }
                assertThat(part.mixer().sends().keySet()).isSubsetOf("room", "hall", "delay");
            }
        }
    }

    @Test
    void moodChangesModeTempoFeelAndParts() throws ProduceFault {
        Template dark = templates.template(brief("house", "dark", 1));
        Template happy = templates.template(brief("house", "happy", 1));
        Template calm = templates.template(brief("house", "calm", 1));
        assertThat(dark.key().scale().isMinor()).isTrue();
        assertThat(happy.key().scale().isMinor()).isFalse();
        assertThat(dark.part("chords")).isEmpty();
        assertThat(happy.feel().brightness()).isGreaterThan(dark.feel().brightness());
        assertThat(calm.tempo()).isLessThan(happy.tempo());
    }

    @Test
    void theBriefWinsOverTheGenre() throws ProduceFault {
        Brief wish = new Brief(
                "house",
                "dark",
                Optional.of(Tempo.of(99)),
                Optional.of(Key.parse("D dorian")),
                2,
                Seed.of(1),
                Optional.empty(),
                Optional.of(Lufs.of(-12)));
        Template template = templates.template(wish);
        assertThat(template.tempo().bpm()).isEqualTo(99);
        assertThat(template.key()).isEqualTo(Key.parse("D dorian"));
        assertThat(template.loudness()).isEqualTo(Lufs.of(-12));
    }

    @Test
    void anUnknownGenreIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> templates.template(brief("polka", "dark", 1)))
                .isInstanceOf(ProduceFault.class)
                .hasMessageContaining("\"polka\"")
                .hasMessageContaining("drum-and-bass");
    }

    private static Brief brief(String genre, String mood, long seed) {
        return new Brief(
                genre, mood, Optional.empty(), Optional.empty(), 2, Seed.of(seed), Optional.empty(), Optional.empty());
    }
}
