package org.addyourvoice.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@OnH2
class HealthPageTest {

    private static final String PASSWORD = "my dog sleeps a lot";
    private static final String HEALTH = "/admin/health";

    @LocalServerPort
    int port;

    @Autowired
    Membership membership;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    JdbcClient jdbc;

    private Visitor admin;

    @BeforeEach
    void signIn() {
        String name = "health " + UUID.randomUUID().toString().substring(0, 8);
        membership.enrol(name, PASSWORD, Role.ADMIN);
        admin = new Visitor(port);
        admin.signIn(name, PASSWORD);
    }

    @Test
    void anAdminLooksAndPutsRightWhatDiffers() {
        assertThat(admin.postFrom(HEALTH, HEALTH + "/recount").statusCode()).isEqualTo(302);
        assertThat(page()).contains("No differences.").doesNotContain("Put them right");

        jdbc.sql(
                        "update tally_cell set mixed = mixed + 1 where context = 'ANY' and symptom_id = 0 and strategy_id = :heat")
                .param(
                        "heat",
                        vocabulary.strategy("heat-therapy").orElseThrow().id().value())
                .update();
        admin.postFrom(HEALTH, HEALTH + "/recount");
        assertThat(page()).contains("1 difference.", "Put them right");

        admin.postFrom(HEALTH, HEALTH + "/recount", "repair", "true");
        assertThat(page()).contains("Put right: 1 difference.", "They were put right.");
        admin.postFrom(HEALTH, HEALTH + "/recount");
        assertThat(page()).contains("No differences.");
    }

    private String page() {
        var answer = admin.get(HEALTH);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Visitor.html(answer).body().text();
    }
}
