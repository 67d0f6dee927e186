package org.addyourvoice.upkeep;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.MethodIntrospector.MetadataLookup;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/** Finds all jobs of the program. One that can't be done as declared stops the start. */
@Component
class DeclaredJobs implements SmartInitializingSingleton {

    private final ConfigurableListableBeanFactory beans;
    private final Map<String, DeclaredJob> byName = new LinkedHashMap<>();

    DeclaredJobs(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<DeclaredJob> found = new ArrayList<>();
        for (String name : beans.getBeanDefinitionNames()) {
            if (beans.containsSingleton(name)) {
                of(beans.getSingleton(name)).forEach(found::add);
            }
        }
        found.sort(Comparator.comparing(DeclaredJob::name));
        found.forEach(this::add);
    }

    List<DeclaredJob> all() {
        return List.copyOf(byName.values());
    }

    private void add(DeclaredJob job) {
        if (byName.put(job.name(), job) != null) {
            throw new IllegalStateException("Two jobs are called " + job.name());
        }
    }

    Stream<DeclaredJob> of(@Nullable Object bean) {
        if (bean == null || !AopUtils.getTargetClass(bean).getName().startsWith("org.addyourvoice.")) {
            return Stream.empty();
        }
        MetadataLookup<Job> declared = method -> AnnotatedElementUtils.findMergedAnnotation(method, Job.class);
        return MethodIntrospector.selectMethods(AopUtils.getTargetClass(bean), declared).entrySet().stream()
                .map(it -> declared(bean, it.getKey(), it.getValue()));
    }

    private DeclaredJob declared(Object bean, Method method, Job job) {
        if (method.getReturnType() != Work.class || method.getParameterCount() > 0) {
            throw new IllegalStateException("A job takes nothing and gives back its work: " + method);
        }
        Method invocable = AopUtils.selectInvocableMethod(method, bean.getClass());
        ReflectionUtils.makeAccessible(invocable);
        return new DeclaredJob(job.name(), times(job), () -> (Work) ReflectionUtils.invokeMethod(invocable, bean));
    }

    private JobTimes times(Job job) {
        try {
            return JobTimes.parse(String.valueOf(beans.resolveEmbeddedValue(job.cron())));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The times of the job " + job.name() + " can't be read", e);
        }
    }
}
