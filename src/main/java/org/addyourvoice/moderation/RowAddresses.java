package org.addyourvoice.moderation;

import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberProfile;
import org.springframework.stereotype.Component;

/** Where what waits is read and answered. */
@Component
class RowAddresses {

    private final AccountFlags flags;
    private final MemberDirectory members;

    RowAddresses(AccountFlags flags, MemberDirectory members) {
        this.flags = flags;
        this.members = members;
    }

    String of(RowName row) {
        return switch (row.kind()) {
            case TEXTS -> "/moderation/cases/" + row.id();
            case APPEALS -> (row.id() < 0 ? "/moderation/sanction-appeals/" : "/moderation/appeals/") + row.number();
            case SUGGESTIONS -> "/moderation/suggestions/" + row.id();
            case ACCOUNTS -> account(row.id(), "#h-flag");
            case FOLLOW_UPS -> "/moderation/follow-ups/" + row.id() + "/done";
            case ALL, OPINIONS -> "/moderation";
        };
    }

    /** Of an account, where something is imposed on it. */
    String ofSanctions(RowName account) {
        return account(account.id(), "/sanctions");
    }

    private String account(long flag, String place) {
        return flags.findById(flag)
                .flatMap(it -> members.find(it.member()))
                .map(MemberProfile::pseudonym)
                .map(it -> WordsPage.memberPath(it) + place)
                .orElse("/moderation");
    }
}
