package org.addyourvoice.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The command {@code reindex}. While the site runs, its nodes hold their indexes, so they are asked and this only tells how far they are; where none
 * runs, it makes the index of this data folder itself.
 */
@Component("reindex")
class ReindexCommand implements ToIntFunction<ApplicationArguments> {

    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final long BETWEEN_LOOKS = 500;

    private final Nodes nodes;
    private final Comparison comparison;
    private final SearchSettings settings;
    private final MessageSource messages;

    ReindexCommand(Nodes nodes, Comparison comparison, SearchSettings settings, MessageSource messages) {
        this.nodes = nodes;
        this.comparison = comparison;
        this.settings = settings;
        this.messages = messages;
    }

    /** 0 if every index is as it should be now, 1 if one could not be made. */
    @Override
    public int applyAsInt(ApplicationArguments arguments) {
        return nodes.present().isEmpty() ? here() : there();
    }

    private int here() {
        try (Index index = new IndexFolder(Path.of(settings.directory())).open()) {
            comparison.run(index, true, (done, total) -> say("progress", done, total), () -> false);
            index.squeeze();
            return say("done", index.size());
        } catch (IllegalStateException e) {
            say("held", settings.directory());
            return NOT_DONE;
        }
    }

    private int there() {
        long wish = nodes.askForRebuild();
        say("asked", nodes.present().size());
        String told = "";
        while (true) {
            List<Nodes.Node> present = nodes.present();
            if (present.isEmpty()) {
                return here();
            }
            if (present.stream().allMatch(it -> it.rebuilt() >= wish)) {
                return say(
                        "done",
                        present.stream().mapToLong(Nodes.Node::documents).max().orElse(0));
            }
            told = tell(present, told);
            if (!rest()) {
                return NOT_DONE;
            }
        }
    }

    private String tell(List<Nodes.Node> present, String told) {
        int done = present.stream().mapToInt(Nodes.Node::done).sum();
        int total = present.stream().mapToInt(Nodes.Node::total).sum();
        String now = done + "/" + total;
        if (!now.equals(told) && done < total) {
            say("progress", done, total);
        }
        return now;
    }

    private static boolean rest() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int say(String message, Object... arguments) {
        System.out.println(messages.getMessage("search.reindex." + message, arguments, Locale.ENGLISH));
        return DONE;
    }
}
