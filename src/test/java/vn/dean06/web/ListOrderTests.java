package vn.dean06.web;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListOrderTests {

	private static final ListOrders<String> ORDERS = ListOrders.of(ListOrder.asKept("list", "Theo danh sách"),
			ListOrder.byText("name", "Theo tên", (name) -> name), ListOrder.by("length", "Ngắn trước", String::length),
			ListOrder.<String, Integer>by("long", "Dài trước", String::length).reversed());

	@ParameterizedTest
	@CsvSource({ "list, Đào Em Ánh", "name, Ánh Đào Em", "length, Em Đào Ánh", "long, Đào Ánh Em" })
	void aListStandsInTheOrderThatItsAddressNames(String key, String sorted) {
		List<String> names = Stream.of("Đào", "Em", "Ánh").sorted(ORDERS.chosen(key).comparator()).toList();
		assertThat(String.join(" ", names)).isEqualTo(sorted);
	}

	@ParameterizedTest
	@NullAndEmptySource
	@ValueSource(strings = { "TEN", "NAME", "name,name" })
	void aNameThatIsNoOrderMeansTheUsualOne(@Nullable String key) {
		assertThat(ORDERS.chosen(key).label()).isEqualTo("Theo danh sách");
	}

	@Test
	void anOpenFieldOfAFilterAdmitsEverything() {
		assertThat(ListFilter.admits(null, "a")).isTrue();
		assertThat(ListFilter.admits("", "a")).isTrue();
		assertThat(ListFilter.admits("a", "a")).isTrue();
		assertThat(ListFilter.admits("a", "b")).isFalse();
		assertThat(ListFilter.admits(2026, null)).isFalse();
	}

}
