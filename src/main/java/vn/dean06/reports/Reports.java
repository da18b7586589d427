package vn.dean06.reports;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.EssentialServiceView;
import vn.dean06.document.Prose;
import vn.dean06.figures.Figures;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.registers.Registers;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The formal reports.
 */
@Service
@Transactional(readOnly = true)
public class Reports {

	private final ReportRepository reports;

	private final Organisation organisation;

	private final Catalogue catalogue;

	private final Figures figures;

	private final Registers registers;

	Reports(ReportRepository reports, Organisation organisation, Catalogue catalogue, Figures figures,
			Registers registers) {
		this.reports = reports;
		this.organisation = organisation;
		this.catalogue = catalogue;
		this.figures = figures;
		this.registers = registers;
	}

	/**
	 * All reports, the latest period first.
	 */
	public List<ReportView> all() {
		return this.reports.findAllByOrderByPeriodDescCodeDesc().stream().map(Report::view).toList();
	}

	/**
	 * Composes a report from what the database holds now; empty if there is no such
	 * report.
	 */
	public Optional<Composition> compose(String code) {
		return this.reports.findById(code).map(Report::view).map(this::compose);
	}

	private Composition compose(ReportView report) {
		List<Prose> texts = ReportComposer.texts(report, this.registers.ofYear(report.period().year())).toList();
		return new ReportComposer(report, sources(report, texts)).compose();
	}

	/**
	 * What the placeholders of some texts print from, in the period of a report.
	 */
	ReportValues.Sources sources(ReportView report, Collection<Prose> texts) {
		List<EssentialServiceView> services = this.catalogue.services();
		UnitTree units = this.organisation.units();
		List<String> names = texts.stream().flatMap((text) -> Filler.names(text.text()).stream()).distinct().toList();
		Stream<String> named = names.stream().map((name) -> name.split("[@|]", 2)[0]);
		Stream<String> served = services.stream()
			.flatMap((service) -> Stream.of(service.total(), service.inPerson(), service.online(), service.rate()));
		return new ReportValues.Sources(this.catalogue.indicators(), units,
				this.figures.approved(Stream.concat(named, served).distinct().toList(), periods(report, names, units)),
				this.registers.ofYear(report.period().year()), services, List.copyOf(this.catalogue.targets()));
	}

	/**
	 * Those that the placeholders name; one that cannot be read becomes a fault later.
	 */
	private static Set<Period> periods(ReportView report, Collection<String> names, UnitTree units) {
		Set<Period> periods = new LinkedHashSet<>(List.of(report.period()));
		for (String name : names) {
			try {
				periods.add(Placeholder.parse(name).key(report.unit(), report.period(), units).period());
			}
			catch (IllegalArgumentException ex) {
				// It has no figure.
			}
		}
		return periods;
	}

}
