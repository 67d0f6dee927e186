package org.addyourvoice.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class GateConfigurationTest {

    private final ApplicationContextRunner site = new ApplicationContextRunner().withUserConfiguration(Site.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Gate.class)
    static class Site {}

    @Test
    void hasTheLeastValuesByDefault() {
        site.run(it -> assertThat(it.getBean(Gate.class)).isEqualTo(new Gate(5, 10)));
    }

    @Test
    void canBeMadeStricter() {
        site.withPropertyValues("forum.tallies.k-min=8", "forum.tallies.k-slice=20")
                .run(it -> assertThat(it.getBean(Gate.class)).isEqualTo(new Gate(8, 20)));
    }

    @Test
    void refusesToStartWhereItWouldTellMore() {
        site.withPropertyValues("forum.tallies.k-min=4")
                .run(it -> assertThat(it).getFailure().rootCause().hasMessageContaining("k-min is 4"));
        site.withPropertyValues("forum.tallies.k-slice=9")
                .run(it -> assertThat(it).getFailure().rootCause().hasMessageContaining("k-slice 9"));
    }
}
