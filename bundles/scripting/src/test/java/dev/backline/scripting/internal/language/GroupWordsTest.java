package dev.backline.scripting.internal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.model.Beats;
import dev.backline.model.Decibels;
import dev.backline.model.Tempo;
import dev.backline.scripting.api.GroupWords;
import dev.backline.scripting.internal.Bench;
import dev.backline.scripting.internal.engine.ScriptFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupWordsTest {
    @TempDir
    Path folder;

    private Bench bench;
    private Band band;

    @BeforeEach
    void prepare() {
        bench = new Bench(folder);
        band = new Band();
        bench.words.add(new GroupWords() {
            @Override
            public String group() {
                return "band";
            }

            @Override
            public Object open(Intent intent) {
                band.opened++;
                return band;
            }
        });
    }

    @Test
    void wordsAreReadSetAndCalledInAGroupOfTheirOwn() throws Exception {
        bench.eval("band.tempo = 124.bpm");
        assertThat(bench.eval("band.tempo")).isEqualTo(Tempo.of(124));
        assertThat(bench.eval("band.twice { 20 + 1 }")).isEqualTo(42);
    }

    @Test
    void wordsStandBesideTheActionsOfAGroupAndBeforeThem() throws Exception {
        bench.words.add(new GroupWords() {
            @Override
            public String group() {
                return "audio";
            }

            @Override
            public Object open(Intent intent) {
                return band;
            }
        });
        assertThat(bench.eval("audio.measure('a.wav').lufs")).isEqualTo(-9.5);
        assertThat(bench.eval("audio.twice { 1 }")).isEqualTo(2);
        assertThatThrownBy(() -> bench.eval("audio.nothing = 1"))
                .isInstanceOf(ScriptFailure.class)
                .hasMessageContaining("audio nothing");
    }

    @Test
    void numbersHaveUnits() throws Exception {
        assertThat(bench.eval("-6.dB")).isEqualTo(Decibels.of(-6));
        assertThat(bench.eval("(2.5.dB + -6.dB) < 0.dB")).isEqualTo(true);
        assertThat(bench.eval("[1, 2].collect { 4.beats }")).isEqualTo(List.of(Beats.of(4), Beats.of(4)));
        assertThat(bench.eval("[dB: 3].dB")).isEqualTo(3);
    }

    @Test
    void anObjectOfWordsIsMadeOnceForAScriptAndClosedWithIt() {
        ActionCalls calls = new ActionCalls(bench.actions, () -> bench.words, Intent.APPLY, Progress.NONE);
        assertThat(calls.words("band")).contains(band);
        assertThat(calls.words("band")).contains(band);
        assertThat(band.opened).isEqualTo(1);
        calls.close();
        calls.close();
        assertThat(band.closed).isEqualTo(1);
    }

    @Test
    void whatAnActionTellsAndFindsEarlyIsHandedOn() {
        bench.actions.put("", "listen", false, (values, progress) -> {
            progress.notice("Listening on 127.0.0.1:11000.");
            progress.result(Map.of("heard", 1));
            progress.report(0.5, "listening");
            return List.of(Map.of("heard", 1));
        });
        List<Object> heard = new ArrayList<>();
        new ActionCalls(bench.actions, Intent.APPLY, new Progress() {
                    @Override
                    public void report(double fraction, String message) {
                        heard.add(message);
                    }

                    @Override
                    public void notice(String sentence) {
                        heard.add(sentence);
                    }

                    @Override
                    public void result(Object result) {
                        heard.add(result);
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                })
                .call("listen");
        assertThat(heard).containsExactly("Listening on 127.0.0.1:11000.", Map.of("heard", 1), "listening");
    }

    /** What the words of the test's group are. */
    public static final class Band implements AutoCloseable {
        private Tempo tempo = Tempo.of(120);
        private int opened;
        private int closed;

        public Tempo getTempo() {
            return tempo;
        }

        public void setTempo(Tempo value) {
            tempo = value;
        }

        public Object twice(Callable<Integer> work) throws Exception {
            return 2 * work.call();
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
