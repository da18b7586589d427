package vn.dean06.catalogue;

import vn.dean06.organisation.Period;

/**
 * A form (biểu nhập liệu) that units fill in for each period of a kind.
 */
public record FormView(String code, String title, Period.Kind frequency) {
}
