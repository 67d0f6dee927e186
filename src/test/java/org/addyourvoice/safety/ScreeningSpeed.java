package org.addyourvoice.safety;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * How long the shipped rules take over a text. A measurement and no test: {@code mvn test -Dtest=ScreeningSpeed} prints the time of the processor, the best
 * of several rounds.
 */
class ScreeningSpeed {

    private static final int ROUNDS = 6;

    private final PolicySet policy = new PolicyLoader(ModerationFolder.at(Path.of("moderation"))).load();

    @Test
    void print() {
        for (int size : new int[] {1_000, 10_000, 100_000}) {
            String fine = text(size, true);
            System.out.printf("%,8d characters: fine %7.1f ms", size, millis(fine));
            System.out.printf(", of all labels %7.1f ms", millis(text(size, false)));
            System.out.printf(", one sentence %7.1f ms%n", millis(fine.replaceAll("[.!?\n]", ",")));
        }
    }

    private double millis(String text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            policy.screen(new Submission("", text, 1_000, Duration.ofDays(1_000), false));
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }
        return best / 1e6;
    }

    private static String text(int size, boolean fine) {
        List<LabelledMessage> messages =
                LabelledMessage.read(Path.of("src/test/resources/moderation-unseen.jsonl")).stream()
                        .filter(it -> !fine || it.isFine())
                        .toList();
        Random random = new Random(3);
        StringBuilder text = new StringBuilder();
        while (text.length() < size) {
            text.append(messages.get(random.nextInt(messages.size())).text())
                    .append(random.nextInt(4) == 0 ? "\n" : " ");
        }
        return text.substring(0, size);
    }
}
