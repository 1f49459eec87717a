"""Plans whose items are carried out as tasks: given on publication, followed on the plan's page, carried into the next period."""
