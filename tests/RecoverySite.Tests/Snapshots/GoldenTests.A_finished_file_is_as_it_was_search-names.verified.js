RecoverySearch.shard("c3d908ac","names",{"ids":"morphadone somnazene",
"named":"2",
"twins":{},
"pins":[],
"others":[]});
