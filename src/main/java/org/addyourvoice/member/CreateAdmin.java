package org.addyourvoice.member;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The command {@code create-admin --pseudonym=NAME}: makes an admin and prints a password for them once, or makes an admin of
 * a member. A member is raised only under the exact name, never under one that looks like it.
 */
@Component("create-admin")
class CreateAdmin implements ToIntFunction<ApplicationArguments> {

    private final Membership membership;
    private final MemberDirectory directory;
    private final MessageSource messages;

    CreateAdmin(Membership membership, MemberDirectory directory, MessageSource messages) {
        this.membership = membership;
        this.directory = directory;
        this.messages = messages;
    }

    @Override
    public int applyAsInt(ApplicationArguments arguments) {
        List<String> names = arguments.getOptionValues("pseudonym");
        if (arguments.containsOption("help")) {
            return say(0, "usage");
        }
        return names == null || names.size() != 1 ? say(1, "usage") : appoint(names.get(0));
    }

    private int appoint(String typed) {
        String name = Pseudonym.of(typed).shown();
        Optional<MemberProfile> member = directory.byPseudonym(name);
        if (member.isEmpty()) {
            return enrol(name);
        }
        if (!member.get().pseudonym().equals(name)) {
            return say(1, "similar", name, member.get().pseudonym());
        }
        membership.appoint(member.get().id(), Role.ADMIN);
        return say(0, "raised", name);
    }

    private int enrol(String name) {
        // the operator may take a name that is kept for staff
        Optional<String> problem = PseudonymRules.problemOf(name).filter(code -> !code.equals(PseudonymRules.STAFF));
        if (problem.isPresent()) {
            return print(1, problem.get());
        }
        String password = FreshSecret.password();
        membership.enrol(name, password, Role.ADMIN);
        return say(0, "made", name, password);
    }

    private int say(int code, String message, Object... arguments) {
        return print(code, "member.create-admin." + message, arguments);
    }

    /** Not to the log: logs are kept and copied. */
    private int print(int code, String message, Object... arguments) {
        System.out.println(messages.getMessage(message, arguments, Locale.ENGLISH));
        return code;
    }
}
