package vn.dean06.browser;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import vn.dean06.SampleTest;
import vn.dean06.TestClock;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is written in the ring of the pilots.
 */
@BrowserTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dean06.database=entrywalk", "dean06.sample-password=" + SampleTest.PASSWORD })
@Import(TestClock.class)
class RingWalkTests {

	/** Within the picture. */
	private static final String SHOWN = """
			(figure) => {
				const canvas = figure.querySelector('.chart-canvas');
				return echarts.getInstanceByDom(canvas).getZr().storage.getDisplayList(true)
					.filter((one) => one.style && one.style.text !== undefined && !one.ignore)
					.map((one) => {
						const box = one.getBoundingRect().clone();
						if (one.transform) box.applyTransform(one.transform);
						return { text: one.style.text, inside: box.x >= 0 && box.y >= 0
							&& box.x + box.width <= canvas.clientWidth && box.y + box.height <= canvas.clientHeight };
					})
					.filter((one) => one.inside)
					.map((one) => one.text);
			}""";

	private static final String VALUES = """
			(figure) => [...figure.querySelectorAll('tbody tr')]
				.map((row) => Number(row.cells[1].dataset.value).toLocaleString('vi-VN'))""";

	private static final String PARTS = """
			(figure) => [...figure.querySelectorAll('tbody tr')]
				.map((row) => row.cells[0].textContent.trim() + ': '
					+ Number(row.cells[1].dataset.value).toLocaleString('vi-VN'))""";

	@LocalServerPort
	int port;

	@Test
	void onAPhoneEveryPartIsNamedWithinThePicture(Page page) {
		page.setViewportSize(375, 800);
		Locator ring = ring(page, "lanhdao", 2024);
		assertThat(ring.locator("tbody tr").count()).isGreaterThan(1);
		assertThat(texts(ring, SHOWN)).containsAll(texts(ring, PARTS));
	}

	@Test
	void aPartOfWhichThereIsNoneHasNoLabel(Page page) {
		Locator ring = ring(page, "chutich", 2026);
		List<String> values = texts(ring, VALUES);
		assertThat(values).contains("0");
		assertThat(texts(ring, SHOWN)).filteredOn((text) -> !text.contains(":"))
			.containsExactlyInAnyOrderElementsOf(values.stream().filter((value) -> !value.equals("0")).toList());
	}

	private Locator ring(Page page, String reader, int year) {
		Site site = new Site(this.port);
		site.signIn(page, reader);
		page.navigate(site.address("/tong-quan?nam=" + year));
		Locator ring = page.locator("figure[data-chart=donut].chart-drawn").first();
		ring.scrollIntoViewIfNeeded();
		return ring;
	}

	@SuppressWarnings("unchecked")
	private static List<String> texts(Locator ring, String script) {
		return (List<String>) ring.evaluate(script);
	}

}
