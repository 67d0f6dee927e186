package org.addyourvoice.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class DeclaredJobsTest {

    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    private final DeclaredJobs jobs = new DeclaredJobs(beans);

    @Test
    void areFoundAtBeansAndCallThem() {
        beans.addEmbeddedValueResolver(value -> value.equals("${when}") ? "0 0 4 * * *" : value);
        beans.registerBeanDefinition("good", beanDefinition(Good.class));
        beans.preInstantiateSingletons();

        jobs.afterSingletonsInstantiated();

        assertThat(jobs.all()).extracting(DeclaredJob::name).containsExactly("good");
        assertThat(jobs.all().get(0).work().get()).isEqualTo(Work.of(7));
    }

    @Test
    void oneThatSaysNothingOfItsWorkStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> jobs.of(new Silent()).toList())
                .withMessageContaining("gives back its work");
    }

    @Test
    void oneWithoutReadableTimesStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> jobs.of(new Timeless()).toList())
                .withMessageContaining("timeless");
    }

    private static BeanDefinition beanDefinition(Class<?> type) {
        return BeanDefinitionBuilder.genericBeanDefinition(type).getBeanDefinition();
    }

    static class Good {

        @Job(name = "good", cron = "${when}")
        Work work() {
            return Work.of(7);
        }
    }

    static class Silent {

        @Job(name = "silent", cron = "0 0 4 * * *")
        void work() {}
    }

    static class Timeless {

        @Job(name = "timeless", cron = "every day")
        Work work() {
            return Work.NONE;
        }
    }
}
