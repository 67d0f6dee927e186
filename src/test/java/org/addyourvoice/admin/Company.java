package org.addyourvoice.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.Visitor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People with accounts. */
@TestComponent
class Company {

    static final String PASSWORD = "my dog sleeps a lot";

    private final Membership membership;
    private final MemberDirectory directory;
    private final JdbcClient jdbc;

    Company(Membership membership, MemberDirectory directory, JdbcClient jdbc) {
        this.membership = membership;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    MemberId somebody(Role role) {
        return named("wren " + UUID.randomUUID().toString().substring(0, 12), role);
    }

    MemberId named(String name, Role role) {
        return membership.enrol(name, PASSWORD, role);
    }

    String name(MemberId id) {
        return directory.get(id).pseudonym();
    }

    /** The account's page, for admins. */
    String page(MemberId id) {
        return "/admin/accounts/" + name(id).replace(" ", "%20");
    }

    String deskPage(MemberId id) {
        return "/moderation/members/" + name(id).replace(" ", "%20");
    }

    String version(MemberId id) {
        return jdbc.sql("select version from member where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    Visitor signedIn(int port, MemberId id) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(name(id), PASSWORD).statusCode()).isEqualTo(302);
        return visitor;
    }

    /** What the log tells of somebody: who did what, oldest first. */
    List<String> logged(MemberId about) {
        return jdbc.sql("select actor_id, action from audit_entry where author_id = ? order by id")
                .param(about.value())
                .query((row, number) -> row.getString(1) + " " + row.getString(2))
                .list();
    }
}
