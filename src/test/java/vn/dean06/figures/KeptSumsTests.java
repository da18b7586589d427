package vn.dean06.figures;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.Elsewhere;
import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.SignIn;
import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.Shape;
import vn.dean06.database.Versions;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is kept of sums and of the catalogue is told anew as soon as another machine, or
 * here another connection, changed what it comes from.
 */
@ThisMonthTest
class KeptSumsTests {

	private static final String FLOW = "dvc.khai-sinh.truc-tuyen";

	private static final String UNIT = "GL-21583";

	private static final String FORM = "bieu-co-so";

	@Autowired
	Figures figures;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Organisation organisation;

	@Autowired
	Versions versions;

	@Autowired
	MockMvc web;

	@Autowired
	TransactionOperations transaction;

	@Autowired
	PlatformTransactionManager transactions;

	@Value("${spring.datasource.hikari.maximum-pool-size}")
	int connections;

	private Elsewhere elsewhere;

	@BeforeEach
	void elsewhere(@Autowired JdbcClient database) {
		this.elsewhere = new Elsewhere(database);
	}

	@AfterEach
	void takeAllOfItBack() {
		this.elsewhere.takeBack();
	}

	@Test
	void countAFigureThatCameInWithNoForm() {
		enter("2026-01", 5, false);
		assertThat(sum()).hasValue("5");
		enter("2026-02", 7, false);
		assertThat(sum()).hasValue("12");
		this.elsewhere.run("update figure set value = 8 where entered_by = 'x' and period = '2026-02'");
		assertThat(sum()).hasValue("13");
		this.elsewhere.run("delete from figure where entered_by = 'x' and period = '2026-02'");
		assertThat(sum()).hasValue("5");
	}

	@Test
	void countAFormFromItsApprovalUntilThatIsTakenBack() {
		enter("2026-01", 5, false);
		this.elsewhere.begin(FORM, UNIT, "2026-02", "DRAFT");
		enter("2026-02", 7, true);
		assertThat(sum()).hasValue("5");
		this.elsewhere.move("SUBMITTED");
		assertThat(sum()).hasValue("5");
		assertThat(sum(Viewer.STANDING_OFFICE)).hasValue("12");
		this.elsewhere.move("APPROVED");
		assertThat(sum()).hasValue("12");
		this.elsewhere.move("SENT_BACK");
		assertThat(sum()).hasValue("5");
		assertThat(sum(Viewer.STANDING_OFFICE)).hasValue("5");
		assertThat(sum(Viewer.ofUnit(UNIT))).as("its own draft").hasValue("12");
		this.elsewhere.run("update figure set value = 9 where entered_by = 'x' and period = '2026-02'");
		assertThat(sum(Viewer.ofUnit(UNIT))).as("changes without moving").hasValue("14");
	}

	@Test
	void areOnThePageOfTheProvinceWhatEachReaderMaySeeOfThemNow() throws Exception {
		enter("2026-01", 5, false);
		int before = onThePage("chutich");
		this.elsewhere.run("update figure set value = 6 where entered_by = 'x'");
		assertThat(onThePage("chutich")).isEqualTo(before + 1);
		this.elsewhere.begin(FORM, UNIT, "2026-02", "SUBMITTED");
		enter("2026-02", 7, true);
		assertThat(onThePage("chutich")).as("not yet approved").isEqualTo(before + 1);
		assertThat(onThePage("thuongtruc")).as("under review").isEqualTo(before + 8);
		this.elsewhere.move("APPROVED");
		assertThat(onThePage("chutich")).isEqualTo(before + 8);
		this.elsewhere.move("SENT_BACK");
		assertThat(onThePage("thuongtruc")).isEqualTo(before + 1);
	}

	private int onThePage(String reader) throws Exception {
		FigureKey province = new FigureKey(FLOW, "GL", Period.year(2026));
		String page = this.web.perform(MockMvcRequestBuilders.get("/so-lieu/" + province).with(SignIn.by(reader)))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		Element said = Objects.requireNonNull(Jsoup.parse(page).selectFirst("h1.big-figure"));
		return Integer.parseInt(said.text().split(" ")[0].replace(".", ""));
	}

	@Test
	void haveAnotherVersionAfterACorrection() {
		long before = this.versions.of("figures").orElseThrow();
		this.elsewhere.run("update correction set answer = answer where false");
		assertThat(this.versions.of("figures").orElseThrow()).isEqualTo(before + 1);
	}

	@Test
	void knowTheCatalogueAndTheUnitsOfNow() {
		String name = this.catalogue.indicator(FLOW).orElseThrow().name();
		String unit = this.organisation.units().shortName(UNIT);
		this.elsewhere.run("update indicator set name = name || ' mới' where code = '" + FLOW + "'");
		this.elsewhere.run("update org_unit set short_name = short_name || ' mới' where code = 'GL-21583'");
		assertThat(this.catalogue.indicator(FLOW).orElseThrow().name()).isEqualTo(name + " mới");
		assertThat(this.organisation.units().shortName(UNIT)).isEqualTo(unit + " mới");
		this.elsewhere.run("update indicator set name = left(name, -4) where code = '" + FLOW + "'");
		this.elsewhere.run("update org_unit set short_name = left(short_name, -4) where code = 'GL-21583'");
		assertThat(this.catalogue.indicator(FLOW).orElseThrow().name()).isEqualTo(name);
		assertThat(this.organisation.units().shortName(UNIT)).isEqualTo(unit);
	}

	@Test
	void keepNothingOfATransactionThatMayYetBeTakenBack() {
		enter("2026-01", 5, false);
		assertThat(sum()).hasValue("5");
		this.transaction.executeWithoutResult((status) -> {
			enter("2026-02", 7, false);
			assertThat(sum()).hasValue("12");
			assertThat(this.versions.of("figures")).isEmpty();
			status.setRollbackOnly();
		});
		assertThat(sum()).hasValue("5");
	}

	@Test
	void areAddedUpAlsoWhereAllConnectionsAreHeldByOthersWhoWaitForThem() throws Exception {
		enter("2026-01", 5, false);
		Sums first = sums(Viewer.APPROVED_ONLY);
		TransactionTemplate reading = new TransactionTemplate(this.transactions);
		reading.setReadOnly(true);
		CountDownLatch connected = new CountDownLatch(this.connections);
		CountDownLatch asked = new CountDownLatch(1);
		try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Optional<String>>> told = new ArrayList<>();
			for (int i = 0; i < this.connections; i++) {
				told.add(readers.submit(() -> Objects.requireNonNull(reading.execute((transaction) -> {
					Sums sums = sums(Viewer.APPROVED_ONLY);
					connected.countDown();
					await(asked);
					return sum(sums);
				}))));
			}
			await(connected);
			told.add(readers.submit(() -> sum(first)));
			TimeUnit.MILLISECONDS.sleep(200);
			asked.countDown();
			for (Future<Optional<String>> one : told) {
				assertThat(one.get(10, TimeUnit.SECONDS)).hasValue("5");
			}
		}
	}

	@Test
	void areAddedUpOnceForAllWhoReadThemAtTheSameTime() {
		AtomicInteger times = new AtomicInteger();
		Sums.Known known = new Sums.Known();
		Supplier<Sums.Added> adder = () -> {
			times.incrementAndGet();
			return new Sums.Added(Map.of(),
					new Completeness(new Shape(Map.of()), this.organisation.units(), () -> Owed.NOTHING));
		};
		Sums.Added one = known.inTurn(() -> known.added(Set.of(FLOW, "khac"), adder));
		assertThat(known.<Sums.Added>inTurn(() -> known.added(Set.of(FLOW), adder))).isSameAs(one);
		assertThat(known.<Sums.Added>inTurn(() -> known.added(Set.of("nua"), adder))).isNotSameAs(one);
		assertThat(times).hasValue(2);
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Optional<String> sum() {
		return sum(Viewer.APPROVED_ONLY);
	}

	private Optional<String> sum(Viewer viewer) {
		return sum(sums(viewer));
	}

	private Sums sums(Viewer viewer) {
		return this.figures.sums(List.of(FLOW), 2026, viewer);
	}

	private static Optional<String> sum(Sums sums) {
		return sums.read(FLOW, UNIT, Period.year(2026)).map((sum) -> sum.amount().toString());
	}

	private void enter(String period, int value, boolean inForm) {
		this.elsewhere.enter(FLOW, UNIT, period, value, inForm ? FORM : null);
	}

}
