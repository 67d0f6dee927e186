package org.addyourvoice.access;

import java.util.Map;
import org.addyourvoice.member.JoinRefused;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.setting.JoiningMode;
import org.addyourvoice.setting.Settings;
import org.springframework.stereotype.Service;

/** Becoming a member in the way that this community has chosen. */
@Service
class Joining {

    private final Membership membership;
    private final Invitations invitations;
    private final Applicants applicants;
    private final Settings settings;

    Joining(Membership membership, Invitations invitations, Applicants applicants, Settings settings) {
        this.membership = membership;
        this.invitations = invitations;
        this.applicants = applicants;
        this.settings = settings;
    }

    JoiningMode mode() {
        return settings.joining();
    }

    /** What stands against joining so, but for the code: message code by field. Empty if nothing does. */
    Map<String, String> problems(JoinForm form) {
        return membership.problems(form.pseudonym(), form.password());
    }

    /** @throws JoinRefused if the name was taken in the meantime @throws NotInvited if a code is needed and this is none; then there is no account */
    MemberId join(JoinForm form) {
        return switch (mode()) {
            case OPEN -> membership.join(form.pseudonym(), form.password());
            case APPROVAL ->
                membership.joinAndWait(form.pseudonym(), form.password(), id -> applicants.ask(id, form.words()));
            case INVITATION -> joinInvited(form);
        };
    }

    private MemberId joinInvited(JoinForm form) {
        // before the password is hashed, which is work; another may use it meanwhile
        if (!invitations.isOpen(form.code())) {
            throw new NotInvited();
        }
        return membership.join(form.pseudonym(), form.password(), id -> use(form.code()));
    }

    private void use(String code) {
        if (!invitations.use(code)) {
            throw new NotInvited();
        }
    }

    /** The code is no code, or is good no more: nobody is told which. */
    static class NotInvited extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
