package org.addyourvoice.sanction;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.member.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has a say over whom: those above, as far as their role goes, and nobody over themselves. */
@Component
class Say {

    private final MemberDirectory members;

    Say(MemberDirectory members) {
        this.members = members;
    }

    /** Empty where there is nobody, or nobody below. */
    List<Measure> over(MemberId by, MemberId who) {
        Optional<MemberProfile> judge = members.find(by);
        return judge.isPresent() && isAbove(by, who)
                ? Measure.within(judge.get().role())
                : List.of();
    }

    /** Whether {@code by} may end it: what they could have imposed themselves. */
    boolean in(MemberId by, SanctionView it) {
        MemberProfile member = members.find(it.member()).orElse(null);
        return members.find(by).filter(judge -> isIn(judge, member, it)).isPresent();
    }

    /** Those of them, looked up at once. */
    List<SanctionView> in(MemberId by, Collection<SanctionView> those) {
        Map<MemberId, MemberProfile> people =
                members.findAll(Stream.concat(Stream.of(by), those.stream().map(SanctionView::member))
                        .toList());
        MemberProfile judge = people.get(by);
        return judge == null
                ? List.of()
                : those.stream()
                        .filter(it -> isIn(judge, people.get(it.member()), it))
                        .toList();
    }

    private static boolean isIn(MemberProfile judge, @Nullable MemberProfile member, SanctionView it) {
        Duration length = Duration.between(it.takesEffectAt(), it.endsAt());
        return member != null
                && judge.role().isAbove(member.role())
                && Measure.isWithin(judge.role(), it.kind(), length);
    }

    void require(MemberId by, MemberId who, Measure measure) {
        if (!over(by, who).contains(measure)) {
            throw new NoSay(by, who);
        }
    }

    void require(MemberId by, SanctionView it) {
        if (!in(by, it)) {
            throw new NoSay(by, it.member());
        }
    }

    private boolean isAbove(MemberId by, MemberId who) {
        Optional<Role> below = members.find(who).map(MemberProfile::role);
        return below.isPresent()
                && members.find(by).filter(it -> it.role().isAbove(below.get())).isPresent();
    }
}
