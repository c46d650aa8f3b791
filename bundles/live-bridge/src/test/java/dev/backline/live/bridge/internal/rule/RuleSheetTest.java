package dev.backline.live.bridge.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RuleSheetTest {
    @Test
    void readsEveryKindOfRule() throws RuleFault {
        RuleSheet sheet = RuleSheet.parse("""
                // A comment, and a name
                let wobble = lfo(1/4) * 3   // three octaves

                track('Lead').device('Filter').frequency = 200 * 2^wobble
                link track('Drums').volume ->
                    track('Bass').volume gain 0.5 offset -3 dB delay 1 beat,
                    track("Pad // wide").volume gain -1
                when track('Drums').meter > 0.8 and beat >= 16 then
                    track('Pad').mute = 1, ramp track('Pad').pan to -1 over 2 bars
                """);

        assertThat(sheet.size()).isEqualTo(4);
        assertThat(sheet.addresses())
                .extracting(Address::toString)
                .contains(
                        "track('Lead').device('Filter').parameter('frequency')",
                        "track('Drums').meter",
                        "track('Pad // wide').volume",
                        "track('Pad').pan");
        assertThat(sheet.courses()).extracting(Rule.Course::line).containsExactly(4, 5, 5);
    }

    @Test
    void asksCoursesBehindThoseThatTheyRead() throws RuleFault {
        RuleSheet sheet = RuleSheet.parse("""
                track('C').volume = track('B').volume - 1
                track('B').volume = track('A').volume - 1
                track('A').volume = -3
                """);

        assertThat(sheet.courses()).extracting(Rule.Course::line).containsExactly(3, 2, 1);
    }

    @Test
    void refusesALoopAndNamesItsWay() {
        assertThatThrownBy(() -> RuleSheet.parse("""
                        track('A').volume = track('C').volume
                        link track('a').volume -> track('B').volume delay 4
                        track('C').volume = track('B').volume * 0.5
                        """)).hasMessage("""
                        line 1: a loop was found: track('A').volume (line 1) reads track('C').volume (line 3) reads\
                         track('B').volume (line 2) reads track('A').volume. A course may not follow itself; take one of them out.""");
        assertThatThrownBy(() -> RuleSheet.parse("track('A').pan = track('A').pan * 0.9"))
                .hasMessageContaining("a loop was found");
    }

    @Test
    void refusesTwoRulesForOneTarget() {
        assertThatThrownBy(() -> RuleSheet.parse("track('A').pan = 0\nwhen beat > 1 then track('a').pan = 1"))
                .hasMessageContaining("line 2: track('a').pan is set here and by line 1");
    }

    @Test
    void saysWhatALineMayBe() {
        assertThatThrownBy(() -> RuleSheet.parse("play everything"))
                .hasMessage("line 1: \"play\" was found at column 1, but let, link, when or an address such as"
                        + " track('Bass').volume was expected.");
        assertThatThrownBy(() -> RuleSheet.parse("track('A').meter = 1")).hasMessageContaining("nobody can set it");
        assertThatThrownBy(() -> RuleSheet.parse("// nothing")).hasMessageContaining("no rule was found");
        assertThatThrownBy(() -> RuleSheet.parse("when beat > 1 then ramp track('A').pan to 1"))
                .hasMessageContaining("\"over\" and a length such as 4 beats was expected");
    }
}
