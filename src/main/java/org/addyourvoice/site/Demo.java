package org.addyourvoice.site;

import java.nio.file.Path;
import java.time.Clock;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.Replying;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.Membership;
import org.addyourvoice.moderation.Deciding;
import org.addyourvoice.moderation.Queue;
import org.addyourvoice.tally.QuickVoices;
import org.addyourvoice.vocabulary.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** The demo profile: an invented community and accounts to look around with. Without the profile there is neither. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class Demo {

    private static final Logger log = LoggerFactory.getLogger(Demo.class);

    @Bean
    @Primary
    DemoClock demoClock(@Qualifier("clock") Clock clock) {
        return new DemoClock(clock);
    }

    @Bean
    DemoAccounts demoAccounts(@Value("${forum.data-directory}") Path dataDirectory) {
        return new DemoAccounts(dataDirectory);
    }

    @Bean
    DemoModerator demoModerator(Queue queue, Deciding deciding) {
        return new DemoModerator(queue, deciding);
    }

    @Bean
    DemoQuickVoices demoQuickVoices(QuickVoices voices, Vocabulary vocabulary, DemoClock clock) {
        return new DemoQuickVoices(voices, vocabulary, clock);
    }

    @Bean
    DemoReplies demoReplies(Replying replying, DemoModerator moderator, DemoClock clock) {
        return new DemoReplies(replying, moderator, clock);
    }

    @Bean
    DemoCommunity demoCommunity(
            Membership membership,
            MemberDirectory members,
            Authoring authoring,
            DemoModerator moderator,
            DemoQuickVoices quickVoices,
            DemoReplies replies,
            Vocabulary vocabulary,
            DemoAccounts accounts,
            DemoClock clock) {
        return new DemoCommunity(
                membership, members, authoring, moderator, quickVoices, replies, vocabulary, accounts, clock);
    }

    /** Before the first visitor is let in, who would otherwise see the past being made. */
    @Bean
    SmartInitializingSingleton demoArrival(DemoCommunity community, DemoAccounts accounts) {
        return () -> {
            community.settle();
            if (accounts.known()) {
                DemoAccounts.ALL.forEach(
                        it -> log.info("demo account {} / {}", it.pseudonym(), accounts.password(it.pseudonym())));
            } else {
                log.info("The demo's passwords lie in the data folder from which its community was made");
            }
        };
    }
}
