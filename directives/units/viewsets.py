"""«Đơn vị» in the admin's menu: units, and who works in them; for administrators (by the group's permissions)."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from .calendars import remove_day, save_day
from .forms import AppointmentChangeForm, AppointmentForm, UnitForm
from .models import Holiday, MakeUpDay, OrganisationalUnit, StaffMembership, UnitGroup
from .services import appoint, dismiss, set_aliases


class UnitCreateView(generic.CreateView):
    """Adds a unit with the names people write."""

    def save_instance(self) -> OrganisationalUnit:
        """Save the unit, then its other names."""
        unit: OrganisationalUnit = super().save_instance()
        set_aliases(unit=unit, names=self.form.alias_list())
        return unit


class UnitEditView(generic.EditView):
    """Changes a unit and the names people write."""

    def save_instance(self) -> OrganisationalUnit:
        """Save the unit, then its other names."""
        unit: OrganisationalUnit = super().save_instance()
        set_aliases(unit=unit, names=self.form.alias_list())
        return unit


class AppointView(generic.CreateView):
    """Appoints a person."""

    def save_instance(self) -> StaffMembership:
        """Appoint through the service, which gives the role's rights too."""
        data = self.form.cleaned_data
        return appoint(by=self.request.user, **data)


class AppointmentEditView(generic.EditView):
    """Changes an appointment's title and period."""

    def save_instance(self) -> StaffMembership:
        """Change through the same service."""
        held: StaffMembership = self.object
        return appoint(user=held.user, unit=held.unit, role=held.role, by=self.request.user, **self.form.cleaned_data)


class DismissView(generic.DeleteView):
    """Ends an appointment."""

    def delete_action(self) -> None:
        """End through the service, which takes the role's rights away."""
        dismiss(membership=self.object, by=self.request.user)


class UnitViewSet(ModelViewSet):
    """The units."""

    model = OrganisationalUnit
    icon = "site"
    menu_label = _("Đơn vị")
    add_view_class = UnitCreateView
    edit_view_class = UnitEditView
    list_display = ["name", "code", "kind", "parent", "valid_from", "valid_to"]
    list_filter = ["kind", "external"]
    search_fields = ["name", "code", "names__name"]
    search_backend_name = None
    copy_view_enabled = False

    def get_form_class(self, for_update: bool = False) -> type[UnitForm]:
        """Return the form with the other names."""
        return UnitForm


class MembershipViewSet(ModelViewSet):
    """Who works where."""

    model = StaffMembership
    icon = "group"
    menu_label = _("Phân công cán bộ")
    add_view_class = AppointView
    edit_view_class = AppointmentEditView
    delete_view_class = DismissView
    list_display = ["user", "unit", "role", "job_title", "valid_from", "valid_to"]
    list_filter = ["role", "unit"]
    search_fields = ["user__full_name", "user__username", "unit__name", "job_title"]
    search_backend_name = None
    copy_view_enabled = False

    def get_form_class(self, for_update: bool = False) -> Any:
        """Return the form of a new appointment, or of a change to one."""
        return AppointmentChangeForm if for_update else AppointmentForm


class DayCreateView(generic.CreateView):
    """Adds a day to the working calendar."""

    def save_instance(self) -> Holiday | MakeUpDay:
        """Save through the service, which counts anew what is counted by the calendar."""
        return save_day(self.form.save(commit=False), by=self.request.user)


class DayEditView(generic.EditView):
    """Changes a day of the working calendar."""

    def save_instance(self) -> Holiday | MakeUpDay:
        """Save through the same service."""
        return save_day(self.form.save(commit=False), by=self.request.user)


class DayDeleteView(generic.DeleteView):
    """Takes a day out of the working calendar."""

    def delete_action(self) -> None:
        """Delete through the service."""
        remove_day(self.object, by=self.request.user)


class HolidayViewSet(ModelViewSet):
    """The days on which offices don't work."""

    model = Holiday
    icon = "date"
    menu_label = _("Ngày nghỉ lễ, tết")
    add_view_class = DayCreateView
    edit_view_class = DayEditView
    delete_view_class = DayDeleteView
    form_fields = ["name", "first_day", "last_day", "yearly"]
    list_display = ["name", "first_day", "last_day", "yearly"]
    list_filter = ["yearly"]
    search_fields = ["name"]
    search_backend_name = None
    copy_view_enabled = False


class MakeUpDayViewSet(ModelViewSet):
    """The weekend days that are worked."""

    model = MakeUpDay
    icon = "date"
    menu_label = _("Ngày làm bù")
    add_view_class = DayCreateView
    edit_view_class = DayEditView
    delete_view_class = DayDeleteView
    form_fields = ["day", "name"]
    list_display = ["day", "name"]
    search_fields = ["name"]
    search_backend_name = None
    copy_view_enabled = False


class UnitGroupViewSet(ModelViewSet):
    """Names for several units together."""

    model = UnitGroup
    icon = "group"
    menu_label = _("Nhóm đơn vị")
    form_fields = ["name", "code", "kind", "units"]
    list_display = ["name", "code", "kind"]
    search_fields = ["name", "code"]
    search_backend_name = None
    copy_view_enabled = False


class UnitViewSetGroup(ModelViewSetGroup):
    """«Đơn vị» in the admin's menu."""

    menu_label = _("Đơn vị")
    menu_icon = "site"
    menu_order = 650
    items = (UnitViewSet, UnitGroupViewSet, MembershipViewSet, HolidayViewSet, MakeUpDayViewSet)
