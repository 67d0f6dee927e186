package org.addyourvoice.site;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.member.Membership;
import org.addyourvoice.vocabulary.Vocabulary;

/**
 * Brings a small invented community in through the doors that real members use: they join, they write, the rules look, a moderator decides. Each step
 * is skipped where it has been done already, so that a start that was interrupted is taken up again.
 */
class DemoCommunity {

    private static final Duration HISTORY = Duration.ofDays(270);

    private final Membership membership;
    private final MemberDirectory members;
    private final Authoring authoring;
    private final DemoModerator moderator;
    private final DemoQuickVoices quickVoices;
    private final DemoReplies replies;
    private final Vocabulary vocabulary;
    private final DemoAccounts accounts;
    private final DemoClock clock;
    private final Random random = new Random(1975);

    DemoCommunity(
            Membership membership,
            MemberDirectory members,
            Authoring authoring,
            DemoModerator moderator,
            DemoQuickVoices quickVoices,
            DemoReplies replies,
            Vocabulary vocabulary,
            DemoAccounts accounts,
            DemoClock clock) {
        this.membership = membership;
        this.members = members;
        this.authoring = authoring;
        this.moderator = moderator;
        this.quickVoices = quickVoices;
        this.replies = replies;
        this.vocabulary = vocabulary;
        this.accounts = accounts;
        this.clock = clock;
    }

    void settle() {
        if (members.byPseudonym(DemoAccounts.ADMIN).isPresent()) {
            return;
        }
        accounts.prepare();
        Instant today = clock.instant();
        Instant start = today.minus(HISTORY);
        clock.at(start);
        DemoAccounts.ALL.stream()
                .filter(it -> !it.pseudonym().equals(DemoAccounts.ADMIN))
                .forEach(this::staff);
        MemberId reader = staff(DemoAccounts.ALL.get(0));
        Map<String, DemoPost> posts = new LinkedHashMap<>();
        Map<String, List<MemberId>> voices = past(reader, start, posts);
        replies.write(reader, posts, today);
        quickVoices.say(voices, start.plus(HISTORY.dividedBy(3)), today.minus(Duration.ofDays(2)));
        waiting(today);
        clock.now();
        DemoAccounts.ALL.forEach(this::staff);
    }

    /** Nine months of experiences, each passed some hours after it was sent. Returns who has spoken, by strategy. @param posts takes them, by title */
    private Map<String, List<MemberId>> past(MemberId reader, Instant start, Map<String, DemoPost> posts) {
        List<String> names = DemoFiles.memberNames();
        List<DemoStory> stories = new ArrayList<>(DemoFiles.published());
        Collections.shuffle(stories, random);
        Map<String, List<MemberId>> spoken = new HashMap<>();
        Duration step = HISTORY.minusDays(2).dividedBy(stories.size());
        for (int i = 0; i < stories.size(); i++) {
            DemoStory story = stories.get(i);
            clock.at(start.plus(step.multipliedBy(i)).plusSeconds(random.nextInt(80_000)));
            MemberId author = joined(names.get(i % names.size()), DemoAccounts.random());
            ExperienceId id = submitted(author, story);
            clock.at(clock.instant().plusSeconds(600 + random.nextInt(30_000)));
            moderator.publish(reader, id);
            posts.put(story.title(), new DemoPost(id, author, clock.instant()));
            story.strategies()
                    .forEach(it -> spoken.computeIfAbsent(it.strategy(), slug -> new ArrayList<>())
                            .add(author));
        }
        return spoken;
    }

    private void waiting(Instant today) {
        List<DemoStory> stories = DemoFiles.waiting();
        for (int i = 0; i < stories.size(); i++) {
            DemoStory story = stories.get(i);
            clock.at(today.minus(Duration.ofMinutes(70L * (stories.size() - i))));
            submitted(joined(Objects.requireNonNull(story.member()), DemoAccounts.random()), story);
        }
    }

    private MemberId staff(DemoAccounts.Account account) {
        return members.byPseudonym(account.pseudonym())
                .map(MemberProfile::id)
                .orElseGet(() ->
                        membership.enrol(account.pseudonym(), accounts.password(account.pseudonym()), account.role()));
    }

    private MemberId joined(String name, String password) {
        return members.byPseudonym(name).map(MemberProfile::id).orElseGet(() -> membership.join(name, password));
    }

    private ExperienceId submitted(MemberId author, DemoStory story) {
        UUID key = UUID.nameUUIDFromBytes(("demo " + story.title()).getBytes(StandardCharsets.UTF_8));
        return authoring.submit(author, story.text(vocabulary), key);
    }
}
