package dev.backline.live.virtual.internal.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.live.osc.api.OscMessage;
import dev.backline.model.Seed;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten thousand numbered messages on their way, and what becomes of them. */
class FaultyWayTest {
    private static final int COUNT = 10_000;
    private static final InetSocketAddress CLIENT = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 5000);
    private static final long MILLI = 1_000_000;

    private static FaultyWay way(String faults, long seed) {
        FaultPlan plan = FaultPlan.parse(faults);
        return new FaultyWay(plan, plan.chance(Seed.of(seed)));
    }

    /** Answers what arrives of the numbers from 0 on. */
    private static List<Integer> sent(FaultyWay way) {
        for (int i = 0; i < COUNT; i++) {
            way.post(OscMessage.of("/n", CLIENT.getPort(), i), CLIENT, 0);
        }
        way.letGo(0);
        List<Integer> numbers = new ArrayList<>();
        for (FaultyWay.Posted posted : way.due(0)) {
            assertThat(posted.to()).isEqualTo(CLIENT);
            assertThat(posted.message().arguments().getFirst()).isEqualTo(CLIENT.getPort());
            numbers.add((Integer) posted.message().arguments().getLast());
        }
        return numbers;
    }

    @Test
    void aTenthIsLostEitherWayAndTheSameOnesWithTheSameSeed() {
        List<Integer> arrived = sent(way("loss=0.1", 3));
        assertThat(arrived).hasSizeBetween(8_850, 9_150).isSorted().doesNotHaveDuplicates();
        assertThat(sent(way("loss=0.1", 3))).isEqualTo(arrived);
        assertThat(sent(way("loss=0.1", 4))).isNotEqualTo(arrived);
        FaultyWay way = way("loss=0.1", 3);
        int lost = 0;
        for (int i = 0; i < COUNT; i++) {
            lost += way.losesIncoming() ? 1 : 0;
        }
        assertThat(lost).isBetween(850, 1_150);
    }

    @Test
    void theOvertakenComeRightBehindTheNextAndNoneIsLost() {
        List<Integer> arrived = sent(way("reorder=0.1", 5));
        assertThat(arrived).hasSize(COUNT).doesNotHaveDuplicates();
        int overtaken = 0;
        for (int i = 0; i < COUNT; i++) {
            assertThat(Math.abs(arrived.get(i) - i)).isLessThanOrEqualTo(1);
            overtaken += arrived.get(i) < i ? 1 : 0;
        }
        // The one that overtakes is not held up itself, so that a tenth of the others are: 1 in 11.
        assertThat(overtaken).isBetween(780, 1_040);
        assertThat(sent(way("reorder=0.1", 5))).isEqualTo(arrived);
    }

    @Test
    void aHundredthEndsWithAnotherValueAndTheOthersAsTheyWere() {
        List<Integer> arrived = sent(way("wrong=0.01", 6));
        assertThat(arrived).hasSize(COUNT);
        int wrong = 0;
        for (int i = 0; i < COUNT; i++) {
            wrong += arrived.get(i) == i ? 0 : 1;
        }
        assertThat(wrong).isBetween(60, 140);
        assertThat(sent(way("wrong=0.01", 6))).isEqualTo(arrived);
    }

    @Test
    void aWrongValueIsOfTheSameKind() {
        FaultyWay way = way("wrong=1", 0);
        List.<Object>of(1, 1f, true, "a").forEach(value -> way.post(OscMessage.of("/v", value), CLIENT, 0));
        way.post(OscMessage.of("/v"), CLIENT, 0);
        assertThat(way.due(0).stream().flatMap(p -> p.message().arguments().stream()))
                .containsExactly(2, 2f, false, "a?");
    }

    @Test
    void nothingGoesOutBeforeItsDelayIsOverAndAllInOrder() {
        FaultyWay way = way("delay=20ms", 0);
        for (int i = 0; i < 100; i++) {
            way.post(OscMessage.of("/n", i), CLIENT, i * MILLI);
        }
        assertThat(way.nextNanos()).isEqualTo(20 * MILLI);
        assertThat(way.due(20 * MILLI - 1)).isEmpty();
        assertThat(way.due(69 * MILLI))
                .extracting(p -> (Integer) p.message().arguments().getFirst())
                .hasSize(50)
                .isSorted();
        assertThat(way.nextNanos()).isEqualTo(70 * MILLI);
        assertThat(way.due(Long.MAX_VALUE)).hasSize(50);
        assertThat(way.nextNanos()).isEqualTo(Long.MAX_VALUE);
    }
}
