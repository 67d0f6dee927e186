package org.addyourvoice.search;

import java.util.List;
import org.springframework.stereotype.Service;

/** How search is, for those who run the forum. */
@Service
public class SearchHealth {

    private final Nodes nodes;
    private final IndexKeeper keeper;

    SearchHealth(Nodes nodes, IndexKeeper keeper) {
        this.nodes = nodes;
        this.keeper = keeper;
    }

    /**
     * A node's index.
     *
     * @param documents how many experiences are in it
     * @param done of {@code total} that it has looked at, in the comparison that goes on or was last
     * @param atRest whether none goes on
     */
    public record IndexHealth(long documents, int done, int total, boolean atRest) {}

    /** Of every node that was seen just now. */
    public List<IndexHealth> nodes() {
        long wished = nodes.wished();
        return nodes.present().stream()
                .map(it ->
                        new IndexHealth(it.documents(), it.done(), it.total(), it.atRest() && it.rebuilt() >= wished))
                .toList();
    }

    /** Asks every node to make its index anew. They can be searched meanwhile. */
    public void rebuild() {
        nodes.askForRebuild();
        keeper.call();
    }
}
