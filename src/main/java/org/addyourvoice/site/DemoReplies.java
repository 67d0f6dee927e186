package org.addyourvoice.site;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.ReplyText;
import org.addyourvoice.experience.Replying;
import org.addyourvoice.member.MemberId;

/** Lets members who have written answer each other, a day or two later, quote, and leave it at that; a moderator passes what they say, but for the last one. */
class DemoReplies {

    private static final Duration WAITS = Duration.ofMinutes(100);

    private final Replying replying;
    private final DemoModerator moderator;
    private final DemoClock clock;
    private final Random random = new Random(7);

    DemoReplies(Replying replying, DemoModerator moderator, DemoClock clock) {
        this.replying = replying;
        this.moderator = moderator;
        this.clock = clock;
    }

    /** @param posts what can be answered, by title */
    void write(MemberId reader, Map<String, DemoPost> posts, Instant today) {
        List<MemberId> writers =
                posts.values().stream().map(DemoPost::author).distinct().toList();
        Map<String, List<ExperienceId>> answers = new HashMap<>();
        int at = random.nextInt(writers.size());
        for (DemoReply reply : DemoFiles.replies()) {
            DemoPost post = Objects.requireNonNull(posts.get(reply.to()), reply.to());
            MemberId author = post.author();
            while (!reply.own() && author.equals(post.author())) {
                author = writers.get(at++ % writers.size());
            }
            List<ExperienceId> before = answers.computeIfAbsent(reply.to(), it -> new ArrayList<>());
            clock.at(reply.waits() ? today.minus(WAITS) : when(post, before.size() + 1, today));
            before.add(write(reader, post, reply, author, before));
        }
    }

    /** One after the other, and none in the last hours. */
    private Instant when(DemoPost post, int number, Instant today) {
        Instant days = post.at().plus(Duration.ofHours(30L * number));
        Instant latest = today.minus(Duration.ofHours(30)).plus(Duration.ofHours(number));
        return days.isBefore(latest) ? days : latest;
    }

    private ExperienceId write(
            MemberId reader, DemoPost post, DemoReply reply, MemberId author, List<ExperienceId> before) {
        ExperienceId id = said(post, reply, author, before);
        if (!reply.waits()) {
            clock.at(clock.instant().plus(Duration.ofMinutes(5L + random.nextInt(40))));
            moderator.publish(reader, id);
        }
        if (reply.closes()) {
            replying.close(post.author(), post.id(), true);
        }
        return id;
    }

    private ExperienceId said(DemoPost post, DemoReply reply, MemberId author, List<ExperienceId> before) {
        UUID key = UUID.nameUUIDFromBytes(("demo " + reply.body()).getBytes(StandardCharsets.UTF_8));
        ReplyText text = new ReplyText(reply.body(), Set.of(), false);
        return reply.quotes() == null
                ? replying.reply(author, post.id(), text, key)
                : replying.reply(author, post.id(), text, before.get(before.size() - 1), reply.quotes(), key);
    }
}
