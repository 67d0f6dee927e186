package org.addyourvoice.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Measures, when asked to by name, which part of a page's time goes into counting it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@OnH2
class ReadingCost {

    @LocalServerPort
    int port;

    @Autowired
    Limits limits;

    @Test
    void isSmall() {
        Visitor visitor = new Visitor(port);
        long page = median(1_000, () -> visitor.get("/strategies"));
        long count = median(200_000, () -> {
            limits.take(Limit.READING_ACCOUNT, "7");
            limits.take(Limit.READING_ADDRESS, "203.0.113.77");
        });
        System.out.printf(
                "page %d ns, count %d ns (account and address): %.2f %%%n", page, count, 100.0 * count / page);
        assertThat(count).isLessThan(page / 50);
    }

    /** After as many to warm up. */
    private static long median(int times, Runnable work) {
        long[] took = new long[times];
        for (int i = -times; i < times; i++) {
            long start = System.nanoTime();
            work.run();
            took[Math.max(i, 0)] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        return took[times / 2];
    }
}
