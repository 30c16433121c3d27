RecoverySearch.shard("5cd4ef71","names",{"ids":"morphadone somnazene",
"named":"2",
"twins":{},
"pins":[],
"others":[]});
