package org.addyourvoice.sanction;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.member.Role;
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
        Duration length = Duration.between(it.takesEffectAt(), it.endsAt());
        return isAbove(by, it.member())
                && members.find(by)
                        .filter(judge -> Measure.isWithin(judge.role(), it.kind(), length))
                        .isPresent();
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
