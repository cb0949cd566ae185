package org.orrery.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.cloudsimplus.core.CloudSimEntity;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.core.CloudSimTag;
import org.cloudsimplus.core.events.SimEvent;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.testing.Trials;

/**
 * Entities that send, cancel, wait, hold and create others at random hear the same on both kernels, in the same order.
 */
class EntityChatterTest {

    private static final int[] TAGS = {-7, -5, 10_000, 10_001, 10_002};
    private static final double[] DELAYS = {0, 0, 0.5, 1, 1, 2.25};

    /** One conversation: who hears what when. */
    private static final class Conversation {
        private final RandomStream random;
        private final List<Talker> talkers = new ArrayList<>();
        private final List<String> heard = new ArrayList<>();
        private int left;

        private Conversation(CloudSimPlus simulation, long seed, int size) {
            random = new RandomStream(seed);
            left = 20 * size;
            for (int i = 0; i < 1 + size; i++) {
                talkers.add(new Talker(simulation, this));
            }
        }

        private List<String> run() {
            Talker first = talkers.get(0);
            first.getSimulation().start();
            return heard;
        }
    }

    private static final class Talker extends CloudSimEntity {
        private final Conversation conversation;

        private Talker(CloudSimPlus simulation, Conversation conversation) {
            super(simulation);
            this.conversation = conversation;
        }

        @Override
        protected void startInternal() {
            schedule(this, 1, 10_000, "hello");
        }

        @Override
        public void processEvent(SimEvent event) {
            if (event.getTag() == CloudSimTag.SIMULATION_END) {
                return;
            }
            conversation.heard.add(getSimulation().clock() + " " + getId() + " hears " + event.getTag() + " of "
                    + event.getTime() + " from " + event.getSource().getId() + ": " + event.getData());
            RandomStream random = conversation.random;
            for (int i = random.nextInt(4); i > 0 && conversation.left > 0; i--) {
                say(random, conversation.left--);
            }
        }

        private void say(RandomStream random, int number) {
            Talker to = conversation.talkers.get(random.nextInt(conversation.talkers.size()));
            int tag = TAGS[random.nextInt(TAGS.length)];
            double delay = DELAYS[random.nextInt(DELAYS.length)];
            switch (random.nextInt(12)) {
                case 0 -> scheduleFirst(to, delay, tag, number);
                case 1 -> takeBack(tag);
                case 2 -> getSimulation().cancelAll(this, pending -> pending.getTag() == tag);
                case 3 ->
                    conversation.heard.add(
                            "selected " + selectEvent(deferred -> true).getData());
                case 4 ->
                    conversation.heard.add(
                            getSimulation().getNumberOfFutureEvents(pending -> pending.getTag() == tag) + " pending");
                case 5 -> {
                    if (conversation.talkers.size() < 20) {
                        conversation.talkers.add(new Talker((CloudSimPlus) getSimulation(), conversation));
                    }
                }
                default -> schedule(to, delay, tag, number);
            }
        }

        private void takeBack(int tag) {
            Predicate<SimEvent> own = pending -> pending.getTag() == tag && pending.getSource() == this;
            // The stock kernel throws away some other event when there is none to cancel.
            if (getSimulation().isThereAnyFutureEvt(own)) {
                conversation.heard.add("took back " + cancelEvent(own).getData());
            }
        }
    }

    @Test
    void everybodyHearsTheSameAsOnTheStockKernel() {
        Trials.of(200).forEach((random, number) -> {
            int size = 1 + number / 20;
            long seed = random.nextLong();
            List<String> stock = new Conversation(new CloudSimPlus(), seed, size).run();
            List<String> ours = new Conversation(new ClusterKernel(), seed, size).run();
            assertThat(ours).isEqualTo(stock);
        });
    }
}
