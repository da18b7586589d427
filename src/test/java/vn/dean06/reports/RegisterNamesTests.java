package vn.dean06.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dean06.document.Span;
import vn.dean06.organisation.Period;
import vn.dean06.registers.RegisterDescription;
import vn.dean06.registers.RegisterView;
import vn.dean06.registers.Standing;
import vn.dean06.registers.ThingState;
import vn.dean06.registers.ThingView;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a register counts and lists is printed by name and leads back to it.
 */
class RegisterNamesTests {

	private static final RegisterDescription MODELS = new RegisterDescription("mo-hinh", "models", "x/x", false,
			new RegisterDescription.Words("Mô hình", "mô hình", "danh mục mô hình", "Nhóm", "X", "X"), Map.of(),
			List.of());

	@Test
	void namesCountsAndNumbersAsTheyAreNow() {
		Map<String, Span> values = names(null);
		assertThat(values).extractingByKey("models.completed")
			.isEqualTo(value("models.completed", "02", "/mo-hinh?nam=2024&trang-thai=COMPLETED",
					"Số mô hình hoàn thành", "Đếm từ danh mục mô hình năm 2024"));
		assertThat(text(values, "models.completed.numbers")).isEqualTo("3, 10");
		assertThat(text(values, "models.ongoing.numbers")).isEqualTo("7");
		assertThat(text(values, "models.overdue")).as("on the last day that the report counts").isEqualTo("01");
	}

	@Test
	void namesThemAsTheyWereAtTheEndOfAPeriod() {
		Map<String, Span> values = names(Period.parse("2024-11"));
		assertThat(values).extractingByKey("models.total@2024-11")
			.isEqualTo(value("models.total@2024-11", "03", "/mo-hinh?nam=2024&thang=11", "Số mô hình",
					"Đếm từ danh mục mô hình năm 2024, tính đến hết tháng 11/2024"));
		assertThat(text(values, "models.completed.numbers@2024-11")).isEqualTo("3, 10");
		assertThat(text(values, "models.overdue@2024-11")).as("on its last day").isEqualTo("0");
		assertThat(values).doesNotContainKey("models.total");
	}

	@Test
	void eachHasAKeyOfItsOwnSoThatNoneIsTakenForAnother() {
		assertThat(names(null))
			.allSatisfy((name, value) -> assertThat(((Span.Value) value).source().key()).isEqualTo(name));
	}

	@Test
	void namesTheNumberOfAThingByItsCode() {
		assertThat(names(null)).extractingByKey("models.2023-4.number")
			.isEqualTo(value("models.2023-4.number", "7", "/mo-hinh/2024/7", "Mô hình 7",
					"Số trong danh mục mô hình năm 2024"));
	}

	private static Map<String, Span> names(@Nullable Period end) {
		RegisterView register = new RegisterView(MODELS, 2024, null, null,
				List.of(new RegisterView.Group(1, "", null, List.of(thing("2024-10", 10, ThingState.COMPLETED),
						thing("2024-3", 3, ThingState.COMPLETED), thing("2023-4", 7, ThingState.IN_PROGRESS)))));
		return new RegisterNames(register, end, LocalDate.of(2024, 12, 15)).values();
	}

	private static ThingView thing(String code, int number, ThingState state) {
		return new ThingView(MODELS, code, 2024, number, number, 1, "", List.of(), LocalDate.of(2024, 12, 10), null,
				new Standing(null, null, null, null, state), Map.of());
	}

	private static Span value(String key, String text, String address, String... caption) {
		return new Span.Value(text, Set.of(), new Span.Source(key, address, List.of(caption)));
	}

	private static String text(Map<String, Span> values, String name) {
		return Span.words(List.of(Objects.requireNonNull(values.get(name))));
	}

}
