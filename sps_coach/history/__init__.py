"""What has happened: records, tables, migrations and the store. The only room that knows SQL."""
