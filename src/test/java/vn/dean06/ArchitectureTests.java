package vn.dean06;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;

import vn.dean06.accounts.Accounts;
import vn.dean06.pack.ImportedPack;

import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The house rules that a compiler does not know.
 */
@AnalyzeClasses(packages = "vn.dean06", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule entitiesStayInTheirModule = classes().that()
		.areAnnotatedWith(Entity.class)
		.and()
		.doNotBelongToAnyOf(ImportedPack.class)
		.should()
		.bePackagePrivate()
		.because("what leaves a module is a record");

	@ArchTest
	static final ArchRule repositoriesStayInTheirModule = classes().that()
		.areAssignableTo(Repository.class)
		.should()
		.bePackagePrivate()
		.because("other modules ask a module, not its tables");

	@ArchTest
	static final ArchRule thereIsOneClock = noClasses().should()
		.callMethod(Instant.class, "now")
		.orShould()
		.callMethod(LocalDate.class, "now")
		.orShould()
		.callMethod(LocalDateTime.class, "now")
		.orShould()
		.callMethod(ZonedDateTime.class, "now")
		.orShould()
		.callMethod(System.class, "currentTimeMillis")
		.because("time comes from the one %s, so that a test can set it".formatted(Clock.class.getSimpleName()));

	@ArchTest
	static final ArchRule entitiesHaveNoSetters = noMethods().that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(Entity.class)
		.should()
		.haveNameMatching("set[A-Z].*")
		.because("an entity changes by verbs that guard their rule");

	@ArchTest
	static final ArchRule nobodyElseActsForAPerson = noClasses().that()
		.doNotHaveSimpleName("SigningTickets")
		.should()
		.callMethod(Accounts.class, "onBehalf", String.class, Supplier.class)
		.because("who acts is who is signed in, but where a ticket says for whom");

	@Test
	void modulesUseOnlyWhatTheyMayUse() {
		ApplicationModules.of(Dean06Application.class).verify();
	}

	@Test
	void modulesMayUseNoMoreThanTheyUse() {
		ApplicationModules modules = ApplicationModules.of(Dean06Application.class);
		assertThat(modules.stream().flatMap((module) -> unused(module, modules))).isEmpty();
	}

	/** What the module's package-info.java allows for nothing. */
	private static Stream<String> unused(ApplicationModule module, ApplicationModules modules) {
		Set<String> used = module.getDirectDependencies(modules)
			.stream()
			.map((dependency) -> target(dependency.getTargetModule(), dependency.getTargetType()))
			.collect(Collectors.toSet());
		return module.getBasePackage()
			.findAnnotation(org.springframework.modulith.ApplicationModule.class)
			.map((allowed) -> Arrays.stream(allowed.allowedDependencies()))
			.orElseThrow()
			.filter((other) -> !used.contains(other))
			.map((other) -> module.getIdentifier() + " does not use " + other);
	}

	/** "document", or "document :: word" for a type of that named interface. */
	private static String target(ApplicationModule module, JavaClass type) {
		return module.getIdentifier() + module.getNamedInterfaces()
			.stream()
			.filter((named) -> named.isNamed() && named.contains(type))
			.map((named) -> " :: " + named.getName())
			.findFirst()
			.orElse("");
	}

}
