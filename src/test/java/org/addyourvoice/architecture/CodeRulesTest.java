package org.addyourvoice.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;
import org.addyourvoice.AddYourVoice;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.annotation.Schedules;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Rules of the house that the compiler doesn't know. The package {@code planted} breaks each of them once. */
class CodeRulesTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.addyourvoice");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    private static final DescribedPredicate<JavaClass> DATA = assignableTo(Repository.class)
            .or(assignableTo(EntityManager.class))
            .or(assignableTo(JdbcOperations.class))
            .or(assignableTo(JdbcClient.class))
            .as("repositories or other ways to the database");

    @Test
    void controllersUseFacesAndNoRepositories() {
        holds(noClasses()
                .that(annotatedWith(Controller.class).or(annotatedWith(ControllerAdvice.class)))
                .should()
                .dependOnClassesThat(DATA));
    }

    @Test
    void entitiesHaveNoSetters() {
        holds(noMethods()
                .that()
                .areDeclaredInClassesThat(annotatedWith(Entity.class).or(annotatedWith(Embeddable.class)))
                .should()
                .haveNameMatching("set[A-Z].*"));
    }

    @Test
    void onlyTextUsesTheSanitizer() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("org.addyourvoice.text")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.owasp.."));
    }

    @Test
    void timeComesFromTheInjectedClock() {
        holds(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(AddYourVoice.class.getName())
                .should()
                .callCodeUnitWhere(describe("it asks the machine for the time", CodeRulesTest::asksTheMachine)));
    }

    /** The forum's clock ticks in microseconds, and the JDK's answer to {@code millis} then divides by zero. */
    @Test
    void timesAreAskedForAsInstants() {
        holds(noClasses().should().callMethod(Clock.class, "millis"));
    }

    /** The zone of days and hours is the forum's clock's, wherever the machine stands. */
    @Test
    void nobodyAsksForTheZoneOfTheMachine() {
        holds(noClasses().should().callMethod(ZoneId.class, "systemDefault"));
    }

    /** A bare timer would run at every node, and nobody would see that it failed: it is a {@code Job}. */
    @Test
    void whatHappensByItselfIsAJob() {
        holds(noMethods().should().beAnnotatedWith(Scheduled.class).orShould().beAnnotatedWith(Schedules.class));
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("org.addyourvoice.upkeep")
                .and(assignableTo(SchedulingConfigurer.class).or(dependOn(TaskScheduler.class)))
                .should()
                .dependOnClassesThat(DATA));
    }

    @Test
    void insidesStayInside() {
        holds(classes()
                .that(annotatedWith(Entity.class)
                        .or(annotatedWith(Controller.class))
                        .or(assignableTo(Repository.class).and(describe("are ours", it -> it.isInterface()))))
                .should()
                .bePackagePrivate());
    }

    private static DescribedPredicate<JavaClass> dependOn(Class<?> type) {
        return describe(
                "depend on " + type.getSimpleName(),
                it -> it.getDirectDependenciesFromSelf().stream()
                        .anyMatch(to -> to.getTargetClass().isEquivalentTo(type)));
    }

    private static boolean asksTheMachine(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        boolean noClockGiven =
                call.getTarget().getRawParameterTypes().stream().noneMatch(it -> it.isEquivalentTo(Clock.class));
        return switch (call.getName()) {
            case "now" -> owner.getPackageName().startsWith("java.time") && noClockGiven;
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "<init>" ->
                owner.isEquivalentTo(Date.class)
                        && call.getTarget().getRawParameterTypes().isEmpty();
            default -> owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system");
        };
    }

    private static void holds(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation())
                .as("the planted violation is seen by: " + rule.getDescription())
                .isTrue();
        rule.check(OURS);
    }
}
