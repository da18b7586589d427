package vn.dean06.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.Prose;
import vn.dean06.document.TextPrinter;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.Choice;
import vn.dean06.web.ListOrder;
import vn.dean06.web.NotFound;
import vn.dean06.web.ShownYear;
import vn.dean06.web.Years;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages of one register: its things by group, and each thing. {@link RegisterPages}
 * says where they are.
 */
class RegisterController {

	private final RegisterDescription register;

	private final Registers registers;

	private final Updates updates;

	private final Organisation organisation;

	private final TextPrinter texts;

	private final Years years;

	private final Clock clock;

	RegisterController(RegisterDescription register, Registers registers, Updates updates, Organisation organisation,
			TextPrinter texts, Years years, Clock clock) {
		this.register = register;
		this.registers = registers;
		this.updates = updates;
		this.organisation = organisation;
		this.texts = texts;
		this.years = years;
		this.clock = clock;
	}

	String list(@RequestParam(name = "nam", required = false) @Nullable Integer asked,
			@RequestParam(name = "sap-xep", required = false) @Nullable String sorted, ThingFilter filter,
			Model model) {
		ShownYear year = this.years.shown(asked, this.registers.years(this.register));
		Optional<Period> until = filter.until(year.year());
		RegisterView all = until.isPresent() ? found(this.registers.find(this.register, until.get()), year.year())
				: find(year.year());
		LocalDate today = until.map(Period::lastDay).orElseGet(() -> LocalDate.now(this.clock));
		ListOrder<ThingView> order = this.register.orders().chosen(sorted);
		show(all, all.things().stream().map((thing) -> thing.prose(this.register.heading())), model);
		model.addAttribute("years", year.all());
		model.addAttribute("heading", year.heading());
		model.addAttribute("filter", filter);
		model.addAttribute("until", until.orElse(null));
		model.addAttribute("groups", filter.of(all, today, order.comparator()));
		model.addAttribute("states", Choice.among(states(all), ThingState::name, this.register::label));
		model.addAttribute("orders", this.register.orders());
		model.addAttribute("order", order);
		model.addAttribute("leads", leads(all));
		model.addAttribute("today", today);
		return "registers/list";
	}

	/** Those that units report, and those that there are beside. */
	private Stream<ThingState> states(RegisterView all) {
		return Arrays.stream(ThingState.values())
			.filter((state) -> this.register.states().contains(state) || all.count(state) > 0);
	}

	private List<Choice> leads(RegisterView all) {
		UnitTree units = this.organisation.units();
		return Choice.among(all.things().stream().flatMap((thing) -> thing.leads().stream()).distinct().sorted(),
				Function.identity(), units::shortName);
	}

	String thing(@PathVariable int year, @PathVariable int number, Viewer viewer, Model model) {
		RegisterView all = find(year);
		ThingView thing = all.numbered(number)
			.orElseThrow(() -> new NotFound("Không có " + this.register.words().noun() + " số " + number + " trong "
					+ this.register.words().list() + " năm " + year + "."));
		show(all, this.register.texts().stream().map(thing::prose), model);
		model.addAttribute("thing", thing);
		model.addAttribute("overdue", thing.overdueOn(LocalDate.now(this.clock)));
		model.addAttribute("updates", this.updates.history(this.register.code(), thing.code(), year, viewer));
		model.addAttribute("neighbours", neighbours(all, thing));
		return "registers/thing";
	}

	/** Numbers that skip some lead nowhere. */
	private List<ThingView> neighbours(RegisterView all, ThingView thing) {
		return this.register.has(RegisterColumn.Kind.PLACE) ? List.of()
				: Stream.of(thing.number() - 1, thing.number() + 1)
					.flatMap((number) -> all.numbered(number).stream())
					.toList();
	}

	private void show(RegisterView all, Stream<Prose> texts, Model model) {
		model.addAttribute("register", this.register);
		model.addAttribute("words", this.register.words());
		model.addAttribute("all", all);
		model.addAttribute("texts", this.texts.html(all.year(), texts.toList()));
		model.addAttribute("units", this.organisation.units());
	}

	private RegisterView find(int year) {
		return found(this.registers.find(this.register, year), year);
	}

	private RegisterView found(Optional<RegisterView> register, int year) {
		return register
			.orElseThrow(() -> new NotFound("Chưa có " + this.register.words().list() + " của năm " + year + "."));
	}

}
