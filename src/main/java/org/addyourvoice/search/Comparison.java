package org.addyourvoice.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.addyourvoice.experience.PublishedMark;
import org.addyourvoice.experience.PublishedTexts;
import org.springframework.stereotype.Component;

/** Compares an index with what is published, stretch by stretch, and puts right what differs. The index can be searched meanwhile. */
@Component
class Comparison {

    private static final int STRETCH = 500;

    private final PublishedTexts published;
    private final Documents documents;

    Comparison(PublishedTexts published, Documents documents) {
        this.published = published;
        this.documents = documents;
    }

    /** Hears how far it is. */
    interface Progress {
        void at(int done, int total);
    }

    /**
     * Returns how many were put right.
     *
     * @param everything whether to renew also what seems to be right
     * @param stop asked before each stretch
     */
    int run(Index index, boolean everything, Progress progress, BooleanSupplier stop) {
        int total = published.count();
        int done = 0;
        int renewed = 0;
        long after = 0;
        progress.at(0, total);
        while (!stop.getAsBoolean()) {
            List<PublishedMark> marks = published.marks(after, STRETCH);
            boolean last = marks.size() < STRETCH;
            Long to = last ? null : marks.get(marks.size() - 1).id().value();
            List<Long> differing = differing(marks, index.marks(after + 1, to), everything);
            documents.renew(index, differing);
            renewed += differing.size();
            done += marks.size();
            if (to == null) {
                progress.at(done, done);
                break;
            }
            progress.at(done, Math.max(done, total));
            after = to;
        }
        return renewed;
    }

    private List<Long> differing(List<PublishedMark> marks, Map<Long, Long> held, boolean everything) {
        List<Long> differing = new ArrayList<>();
        for (PublishedMark mark : marks) {
            Long known = held.remove(mark.id().value());
            if (everything || known == null || known != documents.mark(mark)) {
                differing.add(mark.id().value());
            }
        }
        // what is left in the index is not published
        differing.addAll(held.keySet());
        return differing;
    }
}
