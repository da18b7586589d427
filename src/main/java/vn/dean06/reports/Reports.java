package vn.dean06.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.dean06.accounts.Contacts;
import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.EssentialServiceView;
import vn.dean06.catalogue.ServiceBlockView;
import vn.dean06.directives.DirectiveView;
import vn.dean06.directives.Directives;
import vn.dean06.document.Block;
import vn.dean06.document.HtmlWriter;
import vn.dean06.document.Prose;
import vn.dean06.document.Span;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.figures.Figures;
import vn.dean06.figures.Sum;
import vn.dean06.figures.Sums;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.quality.ReportText;
import vn.dean06.quality.ReportTextSource;
import vn.dean06.registers.RegisterDescription;
import vn.dean06.registers.RegisterView;
import vn.dean06.registers.Registers;
import vn.dean06.reports.names.Placeholder;
import vn.dean06.reports.names.TableName;
import vn.dean06.reports.text.PlaceholderNode;
import vn.dean06.reports.text.ReportFault;
import vn.dean06.reports.text.ReportTexts;
import vn.dean06.reports.text.SectionText;
import vn.dean06.reports.text.Template;
import vn.dean06.reports.text.Value;
import vn.dean06.reports.wording.RuleSets;
import vn.dean06.submissions.Viewer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * The formal reports.
 */
@Service
@Transactional(readOnly = true)
public class Reports implements ReportTextSource {

	/** How faults of a text that is being written name it. */
	private static final String BLOCK = "Đoạn này";

	private final ReportRepository reports;

	private final Organisation organisation;

	private final Catalogue catalogue;

	private final Figures figures;

	private final Registers registers;

	private final Contacts contacts;

	private final Directives directives;

	private final RuleSets rules;

	Reports(ReportRepository reports, Organisation organisation, Catalogue catalogue, Figures figures,
			Registers registers, Contacts contacts, Directives directives, RuleSets rules) {
		this.reports = reports;
		this.organisation = organisation;
		this.catalogue = catalogue;
		this.figures = figures;
		this.registers = registers;
		this.contacts = contacts;
		this.directives = directives;
		this.rules = rules;
	}

	/**
	 * All reports, the latest period first.
	 */
	public List<ReportView> all() {
		return this.reports.findAllByOrderByPeriodDescCodeDesc().stream().map(Report::view).toList();
	}

	/** A report; empty if there is none. */
	public Optional<ReportView> find(String code) {
		return this.reports.findById(code).map(Report::view);
	}

	/**
	 * What each section is called, by its file: its first heading as it prints, else how
	 * it begins.
	 */
	Map<String, String> titles(ReportView report) {
		List<Prose> titles = report.form()
			.sections()
			.stream()
			.map((section) -> Prose.written(section.title()))
			.toList();
		return titles(report, new ReportValues(report, sources(report, titles)));
	}

	/** The same where what placeholders stand for is known already. */
	static Map<String, String> titles(ReportView report, ReportValues values) {
		ReportTexts texts = new ReportTexts(values::get);
		Map<String, String> titles = new LinkedHashMap<>();
		report.form().sections().forEach((section) -> titles.put(section.file(), title(section, texts)));
		return titles;
	}

	/** The same of one section; few say anything that has to be read for it. */
	public String title(ReportView report, ReportForm.SectionTemplate section) {
		SingletonSupplier<ReportValues> values = SingletonSupplier
			.of(() -> new ReportValues(report, sources(report, List.of(Prose.written(section.title())))));
		return title(section, new ReportTexts((name) -> values.obtain().get(name)));
	}

	private static String title(ReportForm.SectionTemplate section, ReportTexts texts) {
		return Span.words(texts.formal(section.title()));
	}

	/**
	 * Composes a report from what the database holds now; empty if there is no such
	 * report.
	 */
	public Optional<Composition> compose(String code) {
		return compose(code, Map.of());
	}

	/**
	 * The same if some figures said something else.
	 */
	public Optional<Composition> compose(String code, Map<FigureKey, Amount> supposed) {
		return this.reports.findById(code).map(Report::view).map((report) -> compose(report, supposed));
	}

	/**
	 * The words of the reports of a year, as they would be printed now.
	 */
	@Override
	public List<ReportText> ofYear(int year) {
		return this.all()
			.stream()
			.filter((report) -> report.period().year() == year)
			.map((report) -> compose(report, Map.of()).words())
			.toList();
	}

	/**
	 * Blocks of a section as they would be printed now, each with what is wrong in it.
	 * @param wanted which blocks, by their place; of the others nothing is read
	 */
	List<PrintedBlock> print(ReportView report, SectionText text, Collection<Integer> wanted) {
		List<String> sources = wanted.stream().map((index) -> text.alone(text.blocks().get(index))).toList();
		ReportValues values = new ReportValues(report, sources(report, sources.stream().map(Prose::written).toList()));
		List<PrintedBlock> printed = new ArrayList<>();
		for (int i = 0; i < sources.size(); i++) {
			ReportTexts texts = new ReportTexts(values::get);
			List<Block> blocks = texts.section(BLOCK, (line) -> BLOCK, sources.get(i));
			printed.add(new PrintedBlock(
					new HtmlWriter().write(blocks, "doan-" + wanted.stream().toList().get(i) + "-"), texts.faults()));
		}
		return printed;
	}

	/**
	 * What the placeholders of some texts print now, of each in the order in which they
	 * stand in it.
	 */
	public Map<String, List<Said>> said(String code, Collection<String> texts) {
		ReportView report = find(code).orElseThrow();
		ReportValues values = new ReportValues(report, sources(report, texts.stream().map(Prose::written).toList()));
		return texts.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(),
					(text) -> Template.names(text).stream().flatMap((name) -> said(name, values.get(name))).toList()));
	}

	private static Stream<Said> said(String name, Value value) {
		return switch (value) {
			case Value.Printed(Span.Value figure) ->
				Stream.of(new Said(PlaceholderNode.written(name), figure.source().key(), figure.text()));
			case Value.Printed(Span span) ->
				Stream.of(new Said(PlaceholderNode.written(name), "", Span.words(List.of(span))));
			default -> Stream.of();
		};
	}

	/**
	 * What a placeholder prints.
	 *
	 * @param written as it stands in the text
	 * @param key of the figure that it prints, empty where it prints words
	 */
	public record Said(String written, String key, String words) {
	}

	/**
	 * A block of a section as it prints.
	 */
	record PrintedBlock(String html, List<ReportFault> faults) {
	}

	/**
	 * An appendix that prints a register, as it stood when a day was over; empty if there
	 * is no such report or register.
	 * @param register its code
	 */
	public Optional<Composition> appendix(String code, String register, LocalDate day) {
		return find(code).flatMap((report) -> appendix(report, register, day));
	}

	/**
	 * The same of the year's report, or of none where that has not been begun.
	 */
	public Optional<Composition> appendix(int year, String register, LocalDate day) {
		return appendix(annual(year), register, day);
	}

	private Optional<Composition> appendix(ReportView report, String code, LocalDate day) {
		List<RegisterView> registers = this.registers.on(report.period().year(), day);
		return registers.stream()
			.filter((register) -> register.description().code().equals(code))
			.findFirst()
			.map((register) -> new ReportComposer(report,
					sources(report, ReportComposer.texts(List.of(register)).toList(), registers, Map.of()))
				.appendix(register, day));
	}

	/** The report of a year, or one that says nothing where it has not been begun. */
	ReportView annual(int year) {
		return all().stream()
			.filter((candidate) -> candidate.period().equals(Period.year(year)))
			.findFirst()
			.orElseGet(() -> new ReportView("", Period.year(year),
					this.organisation.units().province(LocalDate.of(year, 12, 31)).map(OrgUnitView::code).orElse(""),
					LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null, null, ReportState.DRAFT, null,
					ReportForm.blank()));
	}

	private Composition compose(ReportView report, Map<FigureKey, Amount> supposed) {
		List<RegisterView> registers = this.registers.ofYear(report.period().year());
		List<Prose> texts = ReportComposer.texts(report, registers).toList();
		return new ReportComposer(report, sources(report, texts, registers, supposed)).compose();
	}

	/**
	 * What the placeholders of some texts print from, in the period of a report.
	 */
	ReportValues.Sources sources(ReportView report, Collection<Prose> texts) {
		return sources(report, texts, named(report, names(texts)), Map.of());
	}

	/** Those registers of its year that a text names. */
	private List<RegisterView> named(ReportView report, Collection<String> names) {
		return this.registers.descriptions()
			.stream()
			.map(RegisterDescription::name)
			.filter((register) -> names.stream()
				.anyMatch((name) -> name.toLowerCase(Locale.ROOT).startsWith(register + ".")))
			.flatMap((register) -> this.registers.find(register, report.period().year()).stream())
			.toList();
	}

	private static List<String> names(Collection<Prose> texts) {
		return texts.stream()
			.filter((text) -> !text.typed())
			.flatMap((text) -> Template.names(text.text()).stream())
			.distinct()
			.toList();
	}

	private ReportValues.Sources sources(ReportView report, Collection<Prose> texts, List<RegisterView> registers,
			Map<FigureKey, Amount> supposed) {
		List<EssentialServiceView> services = this.catalogue.services();
		UnitTree units = this.organisation.units();
		List<String> names = names(texts);
		Stream<String> named = names.stream().map(Placeholder::code);
		boolean listed = names.stream().anyMatch((name) -> name.startsWith("services."));
		Stream<String> served = (listed ? services : List.<EssentialServiceView>of()).stream()
			.flatMap((service) -> Stream.of(service.total(), service.inPerson(), service.online(), service.rate()));
		List<ServiceBlockView> blocks = names.stream().anyMatch(TableName::isOne) ? this.catalogue.blocks() : List.of();
		Set<FigureKey> keys = new LinkedHashSet<>(keys(report, names, units));
		names.stream()
			.filter(TableName::isOne)
			.forEach((name) -> keys.addAll(ReportTables.keys(name, report, units, services, blocks)));
		List<String> wanted = Stream
			.concat(Stream.concat(named, served), List.copyOf(keys).stream().map(FigureKey::indicator))
			.distinct()
			.toList();
		wanted.forEach((code) -> keys.add(new FigureKey(code, report.unit(), report.period())));
		Sums sums = this.figures.sums(wanted, keys.stream().map(FigureKey::period).collect(Collectors.toSet()),
				Viewer.APPROVED_ONLY, supposed);
		return new ReportValues.Sources(this.catalogue.indicators(), units, sums, authors(keys, sums), registers,
				past(report, names), services, blocks, directives(names), List.copyOf(this.catalogue.targets()),
				this.contacts.people(), this.rules.on(report.period()));
	}

	private List<DirectiveView> directives(Collection<String> names) {
		return names.stream().anyMatch(Citations::isOne) ? this.directives.all() : List.of();
	}

	/**
	 * The registers as they stood at the end of each period that a placeholder names for
	 * them, "models.completed@2024-11".
	 */
	private Map<Period, List<RegisterView>> past(ReportView report, Collection<String> names) {
		Map<Period, List<RegisterView>> past = new HashMap<>();
		for (RegisterDescription register : this.registers.descriptions()) {
			names.stream()
				.filter((name) -> name.startsWith(register.name() + "."))
				.flatMap((name) -> Placeholder.period(name, report.period()).stream())
				.forEach((period) -> past.computeIfAbsent(period, this.registers::at));
		}
		return past;
	}

	/**
	 * Those that the placeholders name; one that cannot be read becomes a fault later.
	 */
	private static List<FigureKey> keys(ReportView report, Collection<String> names, UnitTree units) {
		List<FigureKey> keys = new ArrayList<>();
		for (String name : names) {
			try {
				keys.addAll(Placeholder.parse(name).keys(report.unit(), report.period(), units));
			}
			catch (IllegalArgumentException ex) {
				// It has no figure.
			}
		}
		return keys;
	}

	/** Of what comes from one figure, that figure. */
	private Map<FigureKey, FigureView> authors(Collection<FigureKey> keys, Sums sums) {
		List<FigureKey> alone = keys.stream()
			.flatMap((key) -> sums.read(key).stream())
			.filter((sum) -> sum.count() == 1)
			.map(Sum::source)
			.toList();
		return this.figures.entered(alone, Viewer.APPROVED_ONLY);
	}

}
